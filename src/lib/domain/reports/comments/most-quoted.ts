import type { ReleasedTable } from '../../disclosure/one-way-table.ts';
import type { CommentKind } from '../../responses/comments/comment-kind.ts';
import { isKindShown, NO_COMMENT_ROW } from './release-clause-table.ts';

/**
 * How many comments on a clause may be quoted, by name or without. Each quotation is one
 * organisation, so more than the shown counts and one for each hidden one would say that a hidden
 * count is not 1; and what is left of a hidden sum would be somebody's who is not named.
 */
export function mostQuoted({ rows, isWithheld }: ReleasedTable): number {
	if (isWithheld) return 1;
	return rows
		.filter(({ id }) => id !== NO_COMMENT_ROW.id)
		.reduce((sum, { count }) => sum + (count.kind === 'exact' ? count.count : 1), 0);
}

/**
 * Whether two comments of a kind are quoted whose count is hidden. Their kind is not said beside
 * them, but “We disagree” says it, and then the count is not 1.
 */
export function hasTwoOfHidden(table: ReleasedTable, quoted: readonly CommentKind[]): boolean {
	const hidden = quoted.filter((kind) => !isKindShown(table, kind));
	return new Set(hidden).size < hidden.length;
}
