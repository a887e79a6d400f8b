import type { Page } from '@playwright/test';
import { ROLE_NAMES } from '../../../src/lib/domain/shared/role.ts';
import { expect } from '../story.ts';
import type { Account } from './accounts.ts';

/** Makes a joining link for a colleague, on the page of somebody of the secretariat. */
export async function makeJoiningLink(
	page: Page,
	{ name, role }: Pick<Account, 'name' | 'role'>
): Promise<string> {
	await page.goto('/secretariat/settings/people');
	await page.getByLabel('Who is it for?').fill(name);
	await page.getByRole('radio', { name: ROLE_NAMES[role] }).check();
	await page.getByRole('button', { name: 'Make a link' }).click();
	return page.getByLabel(`Link for ${name}`).inputValue();
}

/** Opens a joining link, in the colleague's own browser, and makes the account. */
export async function join(page: Page, link: string, account: Account): Promise<void> {
	await page.goto(link);
	await expect(page.getByLabel('Your name')).toHaveValue(account.name);
	await page.getByLabel('Your e-mail address').fill(account.email);
	await page.getByLabel('Password').fill(account.password);
	await page.getByRole('button', { name: 'Make the account and sign in' }).click();
	await expect(page).not.toHaveURL(/\/join\//);
}

/** Both: the colleague ends up signed in on their page. */
export async function addColleague(page: Page, theirPage: Page, account: Account): Promise<void> {
	await join(theirPage, await makeJoiningLink(page, account), account);
}
