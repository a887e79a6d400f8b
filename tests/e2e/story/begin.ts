import type { Page } from '@playwright/test';
import { expect } from '../story.ts';
import { pastReceipt } from './past-receipt.ts';

/**
 * From a link to the task list of a response, in the way that is chosen. With scripts an anonymous
 * response of an invited organisation starts on a page of its own, where its ballot is handed in.
 */
export async function begin(page: Page, link: string, way: string): Promise<void> {
	await page.goto(link);
	await page.getByRole('radio', { name: way }).check();
	await page.getByRole('button', { name: 'Start' }).click();
	const handIn = page.getByRole('button', { name: 'Start an anonymous response' });
	const receipt = page.getByRole('heading', { level: 1, name: /Keep your receipt code/ });
	await expect(handIn.or(receipt)).toBeVisible();
	if (await handIn.isVisible()) await handIn.click();
	await pastReceipt(page);
}
