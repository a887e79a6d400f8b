import { expect, it } from 'vitest';
import type { RedraftRow } from './redraft-content.ts';
import { redraftPage } from './redraft-page.ts';

const row = (own: Partial<RedraftRow> & { text: string }): RedraftRow => ({
	...{ state: 'same', isMoved: false, kind: 'paragraph', level: 0 },
	...{ numberBefore: '', numberAfter: '', clauseIds: [], answered: [] },
	pieces: [{ kind: 'same', text: own.text }],
	...own
});
const section = (name: string, paragraphs: number): RedraftRow[] => [
	row({
		...{ text: '', kind: 'heading', level: 1, numberBefore: '1', numberAfter: '2' },
		pieces: [
			{ kind: 'removed', text: 'Old ' },
			{ kind: 'same', text: name }
		]
	}),
	...Array.from({ length: paragraphs }, (_, n) => row({ text: `Paragraph ${String(n)}.` }))
];

it('is one page, without a list of pages, while it is short', () => {
	expect(redraftPage(section('Vetting', 5), null)).toMatchObject({ number: 1, contents: [] });
	expect(redraftPage([], '7')).toMatchObject({ number: 1, rows: [] });
});

it('is cut before headings, and pages are called as their headings are now', () => {
	const rows = ['Who', 'When', 'Where'].flatMap((name) => section(name, 100));
	const second = redraftPage(rows, '2');
	expect(second.contents.map(({ title }) => title)).toEqual(['2 Who', '2 When', '2 Where']);
	expect(second.rows).toHaveLength(101);
	expect(redraftPage(rows, 'two').number).toBe(1);
});

it('leaves no line of two thousand out', () => {
	const rows = Array.from({ length: 2000 }, (_, n) => row({ text: String(n) }));
	const { parts } = redraftPage(rows, null);
	const all = parts.flatMap(({ number }) => redraftPage(rows, String(number)).rows);
	expect(all).toEqual(rows);
});
