import { expect, it } from 'vitest';
import { aClause } from '../../../../../tests/support/a-document.ts';
import type { SourceContent } from '../clause.ts';
import { changesSince } from './changes-since.ts';
import { changedPage } from './changed-lines.ts';

const heading = (id: string, before: string[]) => ({
	...aClause({ id, kind: 'heading', level: 1, text: `Section ${id}` }),
	before
});
const pagedOf = (content: SourceContent, page: number) => {
	const changes = changesSince(content);
	return changes === null ? null : changedPage(changes, page);
};

it('shows what was changed under its heading, and no heading without', () => {
	const content = {
		clauses: [
			heading('a', ['a1']),
			{ ...aClause({ id: 'b', text: 'The same.' }), before: ['b1'] },
			heading('c', ['c1']),
			{ ...aClause({ id: 'd', text: 'Newly written.' }), before: [] },
			{ ...aClause({ id: 'e', text: 'Newer still.' }), before: [] }
		],
		earlier: {
			...{ consultationId: 'first', title: '', version: 1 },
			clauses: [heading('a1', []), aClause({ id: 'b1', text: 'The same.' }), heading('c1', [])].map(
				(clause) => ({ ...clause, text: clause.text.replace('1', '') })
			)
		}
	};
	expect(pagedOf(content, 1)?.lines.map(({ clauseId, line }) => [clauseId, line.state])).toEqual([
		[null, 'same'],
		['d', 'inserted'],
		['e', 'inserted']
	]);
});

it('comes in pages, and shows the last one to whoever asks for more', () => {
	const clauses = Array.from({ length: 250 }, (_, n) => ({
		...aClause({ id: `n${String(n)}`, text: `Sentence ${String(n)}.` }),
		before: []
	}));
	const content = {
		clauses,
		earlier: {
			...{ consultationId: 'first', title: '', version: 1, clauses: [] }
		}
	};
	expect(pagedOf(content, 99)).toMatchObject({ page: 3, pages: 3, lines: { length: 50 } });
});
