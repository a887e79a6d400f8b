import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Asserts that axe finds nothing against WCAG 2.2 A and AA. Without scripts axe cannot run. */
export async function axe(page: Page): Promise<void> {
	if (test.info().project.use.javaScriptEnabled === false) return;
	// In one frame, for pages here have no other: elsewise each look opens and closes a tab, which
	// costs as much as the looking, and takes the front from the page.
	const { violations } = await new AxeBuilder({ page })
		.options({ resultTypes: ['violations'] })
		.withTags(WCAG)
		.setLegacyMode()
		.analyze();
	const found = violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.html.slice(0, 200)}`)
	);
	expect(found, `axe on ${new URL(page.url()).pathname}`).toEqual([]);
}
