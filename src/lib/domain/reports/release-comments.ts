import { WHOLE, type Clause } from '../documents/clause.ts';
import { clauseName } from '../documents/clause-name.ts';
import { releaseOneWayTable, type ReleasedTable } from '../disclosure/one-way-table.ts';
import { releaseQuotation, type QuotationRefusal } from '../disclosure/quotation.ts';
import { combine, combineList, reveal, type Releasable } from '../disclosure/releasable.ts';
import { releaseFact } from '../disclosure/release-text.ts';
import { COMMENT_KINDS, COMMENT_KIND_NAMES, type CommentKind } from '../responses/comment-kind.ts';
import { err, ok, type Result } from '../shared/result.ts';
import type { ReleaseRefusal, ReleaseSafety } from './compose-release.ts';
import { inParts, type QuotedPart } from './quoted-parts.ts';
import type { ReleasedClause, ReleasedComments } from './release-content.ts';
import type { DraftQuotation, QuotedComment, ReportDraft } from './report-draft.ts';
import type { CommentFigures, ReportFigures } from './report-figures.ts';

/** The document that was commented on, as it was published, and what the secretariat noted. */
export interface CommentedDocument {
	title: string;
	clauses: readonly Pick<Clause, 'id' | 'kind' | 'number' | 'text'>[];
	/** By clause; '' for none. */
	notes: ReadonlyMap<string, string>;
}

/** The row of those who did not comment on a clause. Its id is the same wherever a clause is counted. */
export const NO_COMMENT_ROW = { id: 'none', label: 'No comment' };

interface Given {
	draft: ReportDraft;
	figures: ReportFigures;
	safety: ReleaseSafety;
	commented: CommentedDocument;
	k: number;
	/** Words of the secretariat's through the rules for text. */
	words: (where: string, text: string) => Releasable<string>;
	refuse: (refusal: ReleaseRefusal) => void;
}

type Quotation = DraftQuotation & { comment: QuotedComment };
type ReleasedQuote = ReleasedClause['quotes'][number];

/**
 * The comment table as it is released: the clauses that were commented on or noted, each with its
 * counts by kind, the comments that may be quoted, and the note.
 *
 * A response has one comment on a clause at the most, so counts of comments are counts of
 * organisations, and every organisation that was read is in exactly one row. For the same reason
 * quotations are a count: see `mostUnnamed`.
 */
export function releaseComments(given: Given): Releasable<ReleasedComments> {
	const { draft, figures, commented } = given;
	const counts = new Map((figures.comments ?? []).map((own) => [own.clauseId, own.kinds]));
	const quotations = draft.quotations.filter((own): own is Quotation => own.comment !== undefined);
	const whole = { id: WHOLE, kind: 'paragraph' as const, number: '', text: '' };
	const clauses = [whole, ...commented.clauses].flatMap((clause) => {
		const kinds = counts.get(clause.id);
		const note = commented.notes.get(clause.id) ?? '';
		if (kinds === undefined && note === '') return [];
		const own = quotations.filter(({ comment }) => comment.clauseId === clause.id);
		return [releaseClause(given, clause, kinds, note, own)];
	});
	return combine<ReleasedComments>({
		document: releaseFact(commented.title),
		clauses: combineList(clauses)
	});
}

function releaseClause(
	given: Given,
	clause: CommentedDocument['clauses'][number],
	kinds: CommentFigures['kinds'] | undefined,
	note: string,
	quotations: readonly Quotation[]
): Releasable<ReleasedClause> {
	const { figures, safety, k, words, refuse } = given;
	const name = clause.id === WHOLE ? 'The whole document' : clauseName(clause);
	const table = releaseClauseTable(clause.id, name, kinds, figures.read, k);
	const most = mostQuoted(reveal(table));
	if (quotations.length > most || hasTwoOfHidden(reveal(table), quotations))
		refuse({ kind: 'too-many-comments', clause: name, most });
	const quotes = quotations.flatMap((own) => {
		// Beside a hidden count the kind is a part of the count, by name as without one.
		const kind = isKindShown(reveal(table), own.comment.kind) ? own.comment.kind : null;
		const released = releaseQuote(own, kind, safety);
		if (released.ok) return [released.value];
		refuse({ kind: 'quotation', quotationId: own.id, why: released.error });
		return [];
	});
	return combine<ReleasedClause>({
		id: releaseFact(clause.id),
		number: releaseFact(clause.number),
		name: releaseFact(name),
		text: releaseFact(clause.text),
		table,
		note: words(`the note on “${name}”`, note),
		// By their own letters: any other order could be that of the responses, clause after clause.
		quotes: combineList(quotes.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)))
	});
}

const sortKey = (quote: Releasable<ReleasedQuote>): string => {
	const { text, suggested } = reveal(quote);
	return `${text} ${suggested ?? ''}`;
};

/**
 * The comments on one clause, by kind, as a table that adds up to everybody who was read. That total
 * is published too, so counts are hidden beside it. Whatever else is published of the same counts
 * calls this, so that it hides the same.
 */
export function releaseClauseTable(
	clauseId: string,
	title: string,
	kinds: CommentFigures['kinds'] | undefined,
	read: number,
	k: number
): Releasable<ReleasedTable> {
	const rows = COMMENT_KINDS.map((id) => ({
		id,
		label: COMMENT_KIND_NAMES[id],
		count: kinds?.[id] ?? 0
	}));
	const commented = rows.reduce((sum, { count }) => sum + count, 0);
	return releaseOneWayTable(
		{
			id: `clause-${clauseId}`,
			title,
			rows: [...rows, { ...NO_COMMENT_ROW, count: read - commented }],
			base: read,
			adding: 'total'
		},
		k
	);
}

/** Whether the count of a kind is shown: then a quoted comment may say its kind too. */
export const isKindShown = (table: ReleasedTable, kind: CommentKind): boolean =>
	table.rows.some(({ id, count }) => id === kind && count.kind === 'exact');

/**
 * How many comments on a clause may be quoted, by name or without. Each quotation is one
 * organisation, so more than the shown counts and one for each hidden one would say that a hidden
 * count is not 1; and what is left of a hidden sum would be somebody's who is not named.
 */
function mostQuoted({ rows, isWithheld }: ReleasedTable): number {
	if (isWithheld) return 1;
	return rows
		.filter(({ id }) => id !== NO_COMMENT_ROW.id)
		.reduce((sum, { count }) => sum + (count.kind === 'exact' ? count.count : 1), 0);
}

/**
 * Whether two comments of a kind are quoted whose count is hidden. Their kind is not said beside
 * them, but “We disagree” says it, and then the count is not 1.
 */
function hasTwoOfHidden(table: ReleasedTable, quotations: readonly Quotation[]): boolean {
	const hidden = quotations
		.map(({ comment }) => comment.kind)
		.filter((kind) => !isKindShown(table, kind));
	return new Set(hidden).size < hidden.length;
}

/** A comment and the words that it suggests, each through the rules for quotations. */
function releaseQuote(
	quotation: Quotation,
	kind: CommentKind | null,
	safety: ReleaseSafety
): Result<Releasable<ReleasedQuote>, QuotationRefusal> {
	const { attribution, comment } = quotation;
	const parts = inParts(quotation);
	const released = (part: QuotedPart) =>
		releaseQuotation({
			...part,
			attribution,
			mayBeQuoted: safety.quotableResponses.has(comment.responseId),
			protectedNames: safety.protectedInQuotations
		});
	const none = ok(null);
	const said = parts.text === null ? none : released(parts.text);
	const suggested = parts.suggested === null ? none : released(parts.suggested);
	for (const part of [said, suggested])
		if (!part.ok && part.error !== 'nothing-left') return err(part.error);
	const textOf = (part: typeof said) =>
		part.ok && part.value !== null ? reveal(part.value).text : null;
	const [saidText, suggestedText] = [textOf(said), textOf(suggested)];
	if (saidText === null && suggestedText === null) return err('nothing-left');
	return ok(
		combine<ReleasedQuote>({
			kind: releaseFact(kind),
			text: releaseFact(saidText ?? ''),
			suggested: releaseFact(suggestedText),
			attribution: releaseFact(attribution)
		})
	);
}
