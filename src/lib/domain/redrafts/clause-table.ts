import type { CountedTable } from '../disclosure/one-way-table.ts';
import { COMMENT_KINDS, COMMENT_KIND_NAMES, type CommentKind } from '../responses/comment-kind.ts';

/** Organisations by the kind of their comment; one has one comment on a clause at the most. */
export type KindCounts = Readonly<Record<CommentKind, number>>;

/** The row of those that said nothing there. It is counted so that the others are protected. */
export const NO_COMMENT_ROW = { id: 'none', label: 'No comment' } as const;

/**
 * The comments on a clause as a table that adds up to everybody who was read: that total is
 * published with the report, so hidden counts are hidden beside it.
 * @param read responses that were read, the base of every figure
 */
export function clauseTable(clauseId: string, counts: KindCounts, read: number): CountedTable {
	const rows = COMMENT_KINDS.map((kind) => ({
		id: kind,
		label: COMMENT_KIND_NAMES[kind],
		count: counts[kind]
	}));
	const made = rows.reduce((sum, { count }) => sum + count, 0);
	return {
		id: `clause-${clauseId}`,
		title: 'Comments',
		rows: [...rows, { ...NO_COMMENT_ROW, count: read - made }],
		base: read,
		adding: 'total'
	};
}
