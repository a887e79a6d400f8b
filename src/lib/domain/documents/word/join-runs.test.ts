import { describe, expect, it } from 'vitest';
import { joinRuns } from './join-runs.ts';
import type { XmlElement } from './xml-node.ts';

const element = (name: string, children: XmlElement['children'] = []): XmlElement => ({
	name,
	attributes: {},
	children
});
const run = (words: string, ...properties: string[]): XmlElement =>
	element('w:r', [
		element(
			'w:rPr',
			properties.map((name) => element(name))
		),
		element('w:t', [words])
	]);
const textsOf = (runs: readonly XmlElement[]) =>
	runs.map(({ children }) =>
		children.flatMap((child) => (typeof child === 'string' ? [] : child.children)).at(-1)
	);

describe('runs', () => {
	it('that look the same become one, and no words are lost or change their look', () => {
		const runs = [run('Dar'), run('par'), run('iaeth ', 'w:b'), run('brawf', 'w:b'), run('.')];
		expect(textsOf(joinRuns(runs))).toEqual(['Darpar', 'iaeth brawf', '.']);
	});

	it('stay apart where something stands between them, or is in them', () => {
		const tab = element('w:r', [element('w:rPr'), element('w:tab')]);
		const link = element('w:hyperlink', [run('here')]);
		const runs = [run('a'), tab, run('b'), link, run('c'), run('d')];
		expect(joinRuns(runs)).toHaveLength(5);
		expect(textsOf(joinRuns(runs)).at(-1)).toBe('cd');
	});
});
