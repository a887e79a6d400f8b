import type { Page } from '@playwright/test';
import { expect } from '../story.ts';

/**
 * Loads the example from the settings, as somebody of the secretariat who is signed in.
 * @returns the address on the desk of its closed consultation
 */
export async function loadExample(page: Page): Promise<string> {
	await page.goto('/secretariat/settings/example');
	await page.getByRole('button', { name: 'Load the example' }).click();
	await expect(page).toHaveURL(/\/secretariat\/consultations\/[^/]+$/);
	return new URL(page.url()).pathname;
}
