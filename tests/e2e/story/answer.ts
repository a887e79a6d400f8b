import type { Page } from '@playwright/test';
import { expect } from '../story.ts';
import { begin } from './begin.ts';

/** One respondent's way through the pages, from the link to the receipt. */
export async function answer(
	page: Page,
	link: string,
	{ way, agreement, text }: { way: string; agreement: string; text: string }
): Promise<string> {
	await page.context().clearCookies();
	await begin(page, link, way);
	await page.getByRole('link', { name: 'About your organisation' }).click();
	await page.getByRole('button', { name: 'Save and continue' }).click();
	await page.getByRole('radio', { name: agreement, exact: true }).check();
	await page.getByLabel('What would make it clearer?').fill(text);
	await page.getByRole('button', { name: 'Save and continue' }).click();
	await page.waitForURL(/\/(check|before-sending)/);
	// Shown on the way where something in the answer could give its author away.
	if (page.url().includes('before-sending'))
		await page.getByRole('link', { name: 'Continue' }).click();
	await page.getByRole('radio', { name: 'Yes, they may be quoted' }).check();
	await page.getByRole('button', { name: 'Send your response' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Response sent/);
	return page.getByLabel('The same code, to copy').inputValue();
}
