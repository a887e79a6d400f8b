import { describe, expect, it } from 'vitest';
import { aClause } from '../../../../tests/support/a-document.ts';
import type { Clause } from './clause.ts';
import { MOST_ON_A_PAGE } from './cut-into-pages.ts';
import { partOf, readingParts } from './reading-parts.ts';

const heading = (id: string, level: number): Clause =>
	aClause({ id, kind: 'heading', level, number: id, text: `Pennod ${id}` });
const paragraphs = (name: string, count: number): Clause[] =>
	Array.from({ length: count }, (_, n) => aClause({ id: `${name}-${String(n)}`, text: name }));

describe('the pages of a document', () => {
	it('are one, unless it is long', () => {
		const all = [heading('1', 1), ...paragraphs('a', MOST_ON_A_PAGE - 1)];
		expect(readingParts(all).map(({ number, title }) => ({ number, title }))).toEqual([
			{ number: 1, title: '1 Pennod 1' }
		]);
		expect(readingParts([])).toEqual([{ number: 1, title: '', clauses: [] }]);
	});

	it('begin with headings of the highest level, and short sections share one', () => {
		const parts = readingParts([
			...paragraphs('preface', 10),
			...['1', '2', '3', '4'].flatMap((id) => [heading(id, 2), ...paragraphs(id, 49)])
		]);
		expect(parts.map(({ title }) => title)).toEqual([
			'1 Pennod 1 to 2 Pennod 2',
			'3 Pennod 3 to 4 Pennod 4'
		]);
		expect(partOf(parts, '4-3')).toBe(2);
		expect(partOf(parts, 'nowhere')).toBe(1);
	});

	it('cut a section that is too long by itself, and text without any heading', () => {
		const long = readingParts([
			heading('1', 1),
			heading('1.1', 2),
			...paragraphs('a', 100),
			heading('1.2', 2),
			...paragraphs('b', 100)
		]);
		expect(long.map(({ title }) => title)).toEqual(['1 Pennod 1', '1.2 Pennod 1.2']);
		const bare = readingParts(paragraphs('a', 2000));
		expect(bare.every(({ clauses }) => clauses.length <= MOST_ON_A_PAGE)).toBe(true);
		expect(bare.flatMap(({ clauses }) => clauses)).toHaveLength(2000);
	});
});
