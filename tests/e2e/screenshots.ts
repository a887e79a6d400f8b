import { fileURLToPath } from 'node:url';
import { test, type Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../test-results/screenshots', import.meta.url));

/** With SCREENSHOTS=1, takes pictures of the whole page as on a phone and on a desk. */
export async function screenshots(page: Page, name: string): Promise<void> {
	if (process.env.SCREENSHOTS !== '1') return;
	const before = page.viewportSize();
	const suffix = test.info().project.use.javaScriptEnabled === false ? '-no-scripts' : '';
	for (const width of [390, 1280]) {
		await page.setViewportSize({ width, height: 900 });
		const path = `${folder}/${name}${suffix}-${String(width)}.png`;
		await page.screenshot({ path, fullPage: true });
	}
	if (before !== null) await page.setViewportSize(before);
}
