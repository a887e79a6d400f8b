import { isOpenToComment, shownClauses, type Clause, type SourceContent } from './clause.ts';

/** Where a clause stands: what is around it, for the page on which it is alone. */
export interface ClausePlace {
	clause: Clause;
	/** The nearest heading above it; null where there is none. */
	section: Clause | null;
	/** The clauses that are shown just before and after it. */
	before: Clause | null;
	after: Clause | null;
	/** The nearest ones that may be commented on, for going on from page to page. */
	previous: Clause | null;
	next: Clause | null;
}

/** Null for a clause that is not there or not shown. */
export function clausePlace(content: SourceContent, clauseId: string): ClausePlace | null {
	const shown = shownClauses(content);
	const at = shown.findIndex(({ id }) => id === clauseId);
	const clause = shown[at];
	if (clause === undefined) return null;
	const isOpen = ({ id }: Clause) => isOpenToComment(content, id);
	return {
		clause,
		section: shown.slice(0, at).findLast(({ kind }) => kind === 'heading') ?? null,
		before: shown[at - 1] ?? null,
		after: shown[at + 1] ?? null,
		previous: shown.slice(0, at).findLast(isOpen) ?? null,
		next: shown.slice(at + 1).find(isOpen) ?? null
	};
}

/**
 * Whether other words can be suggested for a clause: running text. The words of a table or a
 * picture cannot be written over in a box, and a comment on a heading is about its section.
 */
export const hasWordsToChange = ({ kind, text }: Pick<Clause, 'kind' | 'text'>): boolean =>
	(kind === 'paragraph' || kind === 'item') && text !== '';
