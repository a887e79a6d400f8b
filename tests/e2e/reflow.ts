import { expect, test, type Page } from '@playwright/test';

/** Asserts that at 320 pixels, which is 400% zoom, the page does not scroll sideways: WCAG 1.4.10. */
export async function reflow(page: Page): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	const before = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 900 });
	const widest = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(widest, `width of ${new URL(page.url()).pathname} at 320 pixels`).toBeLessThanOrEqual(320);
	if (before !== null) await page.setViewportSize(before);
}
