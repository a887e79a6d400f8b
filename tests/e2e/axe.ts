import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Asserts that axe finds nothing against WCAG 2.2 A and AA. Without scripts axe cannot run. */
export async function axe(page: Page): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
	const found = violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}`)
	);
	expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}
