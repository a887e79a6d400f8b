import type { Page } from '@playwright/test';
import type { Server } from '../server.ts';
import { expect } from '../story.ts';
import { MAIR, SECRETARIAT_NAME, type Account } from './accounts.ts';

/** Follows the set-up link and makes the secretariat and its first account, who is then signed in. */
export async function setUp(
	page: Page,
	server: Pick<Server, 'setUpLink'>,
	account: Account = MAIR
): Promise<void> {
	await page.goto(server.setUpLink());
	await page.getByLabel('Name of the secretariat').fill(SECRETARIAT_NAME);
	await page.getByLabel('Contact e-mail address').fill('hello@riverside.example');
	await page.getByLabel('Your name').fill(account.name);
	await page.getByLabel('Your e-mail address').fill(account.email);
	await page.getByLabel('Password').fill(account.password);
	await page.getByRole('button', { name: 'Set up and sign in' }).click();
	await expect(page).toHaveURL(/\/secretariat/);
}
