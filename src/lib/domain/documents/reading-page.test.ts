import { expect, it } from 'vitest';
import { aClause } from '../../../../tests/support/a-document.ts';
import { MOST_ON_A_PAGE } from './cut-into-pages.ts';
import { placeAddress, readingPage } from './reading-page.ts';

const content = {
	clauses: Array.from({ length: MOST_ON_A_PAGE + 1 }, (_, n) =>
		aClause({ id: `c${String(n)}`, text: 'gair', isLeftOut: n === 3 })
	)
};

it('opens the page that the address names, the first for nonsense, and nothing left out', () => {
	expect(readingPage(content, null).clauses).toHaveLength(MOST_ON_A_PAGE);
	const longer = { clauses: [...content.clauses, aClause({ id: 'last', text: 'olaf' })] };
	expect(readingPage(longer, '2')).toMatchObject({ number: 2, clauses: [{ id: 'last' }] });
	for (const typed of ['0', '3', '-1', 'two', '2.0', '<b>'])
		expect(readingPage(longer, typed).number).toBe(1);
});

it('leads to a clause on its page, with news before the place', () => {
	expect(placeAddress('/d', { part: 1 })).toBe('/d');
	expect(placeAddress('/d', { part: 1, clauseId: 'c1' })).toBe('/d#c1');
	expect(placeAddress('/d', { part: 2, clauseId: 'c1' }, { saved: 'c1' })).toBe(
		'/d?part=2&saved=c1#c1'
	);
});
