import { WHOLE, type Clause } from '../../documents/clause.ts';
import { clauseName } from '../../documents/clause-name.ts';
import { combine, combineList, reveal, type Releasable } from '../../disclosure/releasable.ts';
import { releaseFact } from '../../disclosure/release-text.ts';
import type { ReleaseRefusal, ReleaseSafety } from '../compose-release.ts';
import { mostQuoted } from './most-quoted.ts';
import { areTooManyQuoted, quotedComments } from './quoted-on-clause.ts';
import { isKindShown, releaseClauseTable } from './release-clause-table.ts';
import type { ReleaseContent, ReleasedClause, ReleasedComments } from '../release-content.ts';
import { releaseQuote, type CommentQuotation, type ReleasedQuote } from './release-quote.ts';
import type { ReportDraft } from '../report-draft.ts';
import type { CommentFigures, ReportFigures } from '../report-figures.ts';

/** The document that was commented on, as it was published, and what the secretariat noted. */
export interface CommentedDocument {
	title: string;
	clauses: readonly Pick<Clause, 'id' | 'kind' | 'number' | 'text'>[];
	/** By clause; '' for none. */
	notes: ReadonlyMap<string, string>;
}

interface Given {
	draft: ReportDraft;
	figures: ReportFigures;
	safety: ReleaseSafety;
	commented: CommentedDocument;
	/** What is published already. */
	earlier: readonly ReleaseContent[];
	k: number;
	/** Words of the secretariat's through the rules for text. */
	words: (where: string, text: string) => Releasable<string>;
	refuse: (refusal: ReleaseRefusal) => void;
}

/**
 * The comment table as it is released: the clauses that were commented on or noted, each with its
 * counts by kind, the comments that may be quoted, and the note.
 *
 * A response has one comment on a clause at the most, so counts of comments are counts of
 * organisations, and every organisation that was read is in exactly one row. For the same reason
 * quotations are a count: see `mostQuoted`.
 */
export function releaseComments(given: Given): Releasable<ReleasedComments> {
	const { draft, figures, commented } = given;
	const counts = new Map((figures.comments ?? []).map((own) => [own.clauseId, own.kinds]));
	const quotations = draft.quotations.filter(
		(own): own is CommentQuotation => own.comment !== undefined
	);
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
	quotations: readonly CommentQuotation[]
): Releasable<ReleasedClause> {
	const { draft, figures, safety, earlier, k, words, refuse } = given;
	const name = clause.id === WHOLE ? 'The whole document' : clauseName(clause);
	const table = releaseClauseTable(clause.id, name, kinds, figures.read, k);
	const most = mostQuoted(reveal(table));
	const quoted = quotedComments(draft, safety.commentPassages ?? new Map()).filter(
		({ clauseId }) => clauseId === clause.id
	);
	if (areTooManyQuoted(reveal(table), quoted, earlier, clause.id))
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
