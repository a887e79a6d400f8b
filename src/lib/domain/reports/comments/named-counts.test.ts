import { describe, expect, it } from 'vitest';
import { reveal } from '../../disclosure/releasable.ts';
import { namedCounts } from './named-counts.ts';
import { releaseClauseTable } from './release-clause-table.ts';
import type { ReleasedClause, ReleasedFinding } from '../release-content.ts';

const NAMES = ['Llwybrau Newydd Cymru', 'Harbour House'];
const finding = (id: string, count: number, said: string[], parentId: string | null = null) => ({
	...{ id, parentId, heading: `About ${id}`, text: '' },
	count: {
		word: 'some' as const,
		count: { kind: 'exact' as const, count },
		base: { kind: 'exact' as const, count: 20 }
	},
	quotations: said.map((attribution) => ({ text: 'We wait.', attribution }))
});
const countsOf = (findings: ReleasedFinding[]) =>
	namedCounts({ findings }, NAMES).map(({ count, names }) => [count, names.length]);

const kinds = { support: 8, unclear: 0, gap: 4, disagree: 3, suggest: 0 };
const clause = (quotes: ReleasedClause['quotes']): ReleasedClause => ({
	...{ id: 'c-weeks', number: '2.1', name: '2.1 Weeks', text: 'Weeks', note: '' },
	table: reveal(releaseClauseTable('c-weeks', '2.1 Weeks', kinds, 20, 5)),
	quotes
});
const quote = (kind: 'support' | null, attribution: string) => ({
	...{ kind, text: 'Yes.', suggested: null, attribution }
});

describe('counts beside which some are named', () => {
	it('count an organisation once, however often it is quoted and however its name is typed', () => {
		const said = ['Harbour House', 'harbour house', 'Llwybrau Newydd Cymru'];
		expect(countsOf([finding('waits', 9, said)])).toEqual([[9, 2]]);
	});

	it('take nobody away for a description', () => {
		expect(countsOf([finding('waits', 9, ['a voluntary organisation'])])).toEqual([[9, 0]]);
	});

	it('count whoever is quoted on a sub-theme with the theme', () => {
		const own = finding('money', 7, ['Harbour House'], 'costs');
		expect(countsOf([finding('costs', 9, []), own])).toEqual([
			[9, 1],
			[7, 1]
		]);
	});

	it('find a name typed into the words of a finding or a note, however it is spelt', () => {
		const own = { ...finding('waits', 9, []), text: 'HARBOUR HOUSE and two more disagree.' };
		expect(namedCounts({ findings: [own] }, NAMES)[0]?.mentioned).toEqual(['harbour house']);
		const comments = {
			document: 'The draft',
			clauses: [{ ...clause([]), note: 'So says Llwybrau newydd Cymru.' }]
		};
		expect(namedCounts({ findings: [], comments }, NAMES)[0]?.mentioned).toHaveLength(1);
	});

	it('count a comment quoted by name under a finding with its clause', () => {
		const comments = { document: 'The draft', clauses: [clause([])] };
		const passage = { clauseId: 'c-weeks', kind: 'gap' as const, attribution: 'Harbour House' };
		const counts = namedCounts({ findings: [], comments }, NAMES, [passage]);
		expect(counts.filter((own) => own.names.length > 0).map(({ title }) => title)).toEqual([
			expect.stringContaining('Something is missing and Disagree')
		]);
	});

	it('hold each shown kind of comment, and what is hidden as one', () => {
		const quotes = [quote('support', 'Harbour House'), quote(null, 'Llwybrau Newydd Cymru')];
		const comments = { document: 'The draft', clauses: [clause(quotes)] };
		const counts = namedCounts({ findings: [], comments }, NAMES);
		const support = counts.find(({ id }) => id === 'clause-c-weeks-support');
		expect(support).toMatchObject({ count: 8, names: [expect.any(String)] });
		const hidden = counts.find(({ title }) => title.endsWith('together'));
		expect(hidden?.title).toContain('Something is missing and Disagree');
		expect([hidden?.count, hidden?.names.length]).toEqual([7, 1]);
	});
});
