import type { Page } from '@playwright/test';
import { expect } from '../story.ts';

/** From the receipt, which a response that has just begun is shown first, to its task list. */
export async function pastReceipt(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(/Keep your receipt code/);
	await page.getByRole('button', { name: 'Continue to the questions' }).click();
	await expect(heading).toHaveText(/Your response/);
}
