import type { ReleasedTable } from '../../disclosure/one-way-table.ts';
import type { CommentKind } from '../../responses/comments/comment-kind.ts';
import { hasTwoOfHidden, mostQuoted } from './most-quoted.ts';
import { isKindShown } from './release-clause-table.ts';
import type { ReleaseContent, ReleasedClause } from '../release-content.ts';
import type { ReportDraft } from '../report-draft.ts';

/** The comment that a passage is taken from. */
export interface CommentOfPassage {
	clauseId: string;
	responseId: string;
	kind: CommentKind;
}

interface Quoted extends CommentOfPassage {
	source: string;
}

/**
 * The comments that a draft quotes, each once: whole in the comment table, or a passage of it under
 * a finding that the report includes. Both say that somebody commented on the clause.
 * @param passages of comments, by passage
 */
export function quotedComments(
	draft: Pick<ReportDraft, 'quotations' | 'findings'>,
	passages: ReadonlyMap<string, CommentOfPassage>
): Quoted[] {
	const included = new Set(draft.findings.flatMap((one) => (one.isIncluded ? [one.id] : [])));
	const found = new Map<string, Quoted>();
	// Whole comments last, in place of their passages.
	const ordered = draft.quotations.toSorted(
		(a, b) => Number(a.comment !== undefined) - Number(b.comment !== undefined)
	);
	for (const { comment, passageId, findingId, source } of ordered) {
		const own = comment ?? (included.has(findingId) ? passages.get(passageId) : undefined);
		if (own === undefined) continue;
		const { clauseId, responseId, kind } = own;
		found.set(JSON.stringify([clauseId, responseId]), { clauseId, responseId, kind, source });
	}
	return [...found.values()];
}

/**
 * Whether more comments on a clause are quoted than its counts allow, those of earlier releases
 * taken in: these stay public. A comment is known again by its words, whatever is redacted in it.
 * What quotes nothing new is never too much, also where what is out is.
 * @param quoted on this clause
 */
export function areTooManyQuoted(
	table: ReleasedTable,
	quoted: readonly Quoted[],
	earlier: readonly Pick<ReleaseContent, 'comments' | 'findings'>[],
	clauseId: string
): boolean {
	const lists = earlier.map(
		({ comments }) => comments?.clauses.find(({ id }) => id === clauseId)?.quotes ?? []
	);
	const beneath = earlier.flatMap(({ findings }) => findings.flatMap((own) => own.quotations));
	const fresh = quoted.filter(
		({ source }) => ![...lists.flat(), ...beneath].some((quote) => isOf(quote, source))
	);
	if (fresh.length === 0) return false;
	const others = withoutOwn(lists, quoted);
	const kinds = [...quoted, ...others].flatMap(({ kind }) => kind ?? []);
	const isUnsure =
		others.some(({ kind }) => kind === null) && fresh.some(({ kind }) => !isKindShown(table, kind));
	return (
		quoted.length + others.length > mostQuoted(table) || hasTwoOfHidden(table, kinds) || isUnsure
	);
}

type Quote = Pick<ReleasedClause['quotes'][number], 'text'> & { suggested?: string | null };

/** Whether a quotation is of that text: its words between redactions stand there, in their order. */
function isOf({ text, suggested }: Quote, source: string): boolean {
	const pieces = [text, suggested ?? '']
		.flatMap((part) => part.split('[redacted]'))
		.map((piece) => piece.trim())
		.filter((piece) => piece !== '');
	let at = 0;
	for (const piece of pieces) {
		const found = source.indexOf(piece, at);
		if (found === -1) return false;
		at = found + piece.length;
	}
	return pieces.length > 0;
}

/** What was quoted before and is not now; the same words twice in one release are two comments. */
function withoutOwn(
	lists: readonly ReleasedClause['quotes'][],
	quoted: readonly Quoted[]
): ReleasedClause['quotes'] {
	const wordsOf = ({ text, suggested }: Quote) => JSON.stringify([text, suggested]);
	const most = new Map<string, ReleasedClause['quotes']>();
	for (const list of lists)
		for (const quote of list) {
			const same = list.filter((one) => wordsOf(one) === wordsOf(quote));
			if (same.length > (most.get(wordsOf(quote))?.length ?? 0)) most.set(wordsOf(quote), same);
		}
	return [...most.values()].flatMap((same) =>
		same.slice(quoted.filter(({ source }) => same.some((one) => isOf(one, source))).length)
	);
}
