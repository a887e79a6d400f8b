import type { Page } from '@playwright/test';
import { expect } from '../story.ts';

/** From the receipt, which a response that has just begun is shown first, to its task list. */
export async function pastReceipt(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(/Keep your receipt code/);
	await page.getByRole('button', { name: 'Continue to the questions' }).click();
	// Whoever was invited is asked once whether the code is kept.
	const anyway = page.getByRole('button', { name: 'Continue, kept or not' });
	await expect(heading.filter({ hasText: 'Your response' }).or(anyway)).toBeVisible();
	if (await anyway.isVisible()) await anyway.click();
	await expect(heading).toHaveText(/Your response/);
}
