import { describe, expect, it } from 'vitest';
import { draftWith } from '../../../../../tests/support/report-draft.ts';
import { reveal } from '../../disclosure/releasable.ts';
import type { CommentKind } from '../../responses/comments/comment-kind.ts';
import { areTooManyQuoted, quotedComments } from './quoted-on-clause.ts';
import { releaseClauseTable } from './release-clause-table.ts';
import type { ReleasedClause } from '../release-content.ts';

const CLAUSE = 'c-weeks';
// Missing and disagree are hidden: one of each may be quoted.
const kinds = { support: 8, unclear: 0, gap: 4, disagree: 3, suggest: 0 };
const table = reveal(releaseClauseTable(CLAUSE, 'Weeks', kinds, 20, 5));
const comment = (kind: CommentKind, source: string) => ({
	...{ clauseId: CLAUSE, responseId: source, kind, source }
});
const release = (...texts: string[]) => ({
	findings: [],
	comments: {
		document: 'The draft',
		clauses: [
			{
				...{ id: CLAUSE, number: '', name: '', text: '', note: '', table },
				quotes: texts.map((text): ReleasedClause['quotes'][number] => ({
					...{ kind: null, text, suggested: null, attribution: 'a voluntary organisation' }
				}))
			}
		]
	}
});
const isTooMuch = (
	quoted: ReturnType<typeof comment>[],
	...earlier: ReturnType<typeof release>[]
) => areTooManyQuoted(table, quoted, earlier, CLAUSE);

describe('comments quoted on a clause', () => {
	it('are those of earlier releases too', () => {
		const gap = comment('gap', 'There is a gap.');
		expect(isTooMuch([gap])).toBe(false);
		expect(isTooMuch([gap], release('Who pays?'))).toBe(true);
	});

	it('are known again by their words, also where more is redacted now', () => {
		const [gap, other] = [comment('gap', 'In Rhyl it waits.'), comment('disagree', 'Six weeks.')];
		expect(isTooMuch([gap, other], release('In [redacted] it waits.'))).toBe(false);
		expect(isTooMuch([gap, comment('gap', 'Six weeks.')], release('In Rhyl it waits.'))).toBe(true);
	});

	it('keep no correction back that quotes nobody new', () => {
		const [one, two] = [comment('gap', 'One.'), comment('gap', 'Two.')];
		expect(isTooMuch([one, two], release('One.', 'Two.'))).toBe(false);
		expect(isTooMuch([one], release('One.', 'Two.'))).toBe(false);
	});

	it('are those quoted in part under a finding as well, and each once', () => {
		const quotation = { id: 'q', findingId: 'money', passageId: 'p', source: 'A gap.' };
		const own = { ...quotation, redactions: [], accepted: [], attribution: '' };
		const passages = new Map([
			['p', { clauseId: CLAUSE, responseId: 'r', kind: 'gap' as const }],
			['p2', { clauseId: CLAUSE, responseId: 'r', kind: 'gap' as const }]
		]);
		const draft = draftWith({ quotations: [own, { ...own, id: 'q2', passageId: 'p2' }] });
		const quoted = quotedComments(draft, passages);
		expect(quoted).toHaveLength(1);
		expect(isTooMuch([...quoted, comment('gap', 'Another.')])).toBe(true);
		const leftOut = draft.findings.map((one) => ({ ...one, isIncluded: false }));
		expect(quotedComments({ ...draft, findings: leftOut }, passages)).toEqual([]);
	});
});
