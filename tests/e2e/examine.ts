import type { Page } from '@playwright/test';
import { axe } from './axe.ts';
import { reflow } from './reflow.ts';
import { screenshots } from './screenshots.ts';

/**
 * What every page that a story passes must stand: axe, and 400% zoom; with SCREENSHOTS=1 its
 * picture is taken too.
 *
 * @param name of the pictures, such as `author-task-list`
 */
export async function examine(page: Page, name: string): Promise<void> {
	await axe(page);
	await reflow(page);
	await screenshots(page, name);
}
