import type { Page } from '@playwright/test';
import { expect } from '../story.ts';
import type { Account } from './accounts.ts';

/** Signs in on the sign-in page, or on the one that a page asked for leads to. */
export async function signIn(
	page: Page,
	{ email, password }: Pick<Account, 'email' | 'password'>
): Promise<void> {
	if (!new URL(page.url(), 'http://unset.invalid').pathname.startsWith('/sign-in'))
		await page.goto('/sign-in');
	await page.getByLabel('E-mail address').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Signs out, from wherever the page is. */
export async function signOut(page: Page): Promise<void> {
	await page.goto('/sign-out');
	await page.getByRole('button', { name: 'Sign out' }).first().click();
	await expect(page.getByText('You have signed out.')).toBeVisible();
}
