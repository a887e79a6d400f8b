import { releaseOneWayTable, type ReleasedTable } from '../../disclosure/one-way-table.ts';
import type { Releasable } from '../../disclosure/releasable.ts';
import {
	COMMENT_KINDS,
	COMMENT_KIND_NAMES,
	type CommentKind
} from '../../responses/comments/comment-kind.ts';
import type { CommentFigures } from '../report-figures.ts';

/** How the id of a clause's table begins. */
export const CLAUSE_TABLE = 'clause-';

/** The row of those who did not comment on a clause. Its id is the same wherever a clause is counted. */
export const NO_COMMENT_ROW = { id: 'none', label: 'No comment' };

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
			id: `${CLAUSE_TABLE}${clauseId}`,
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
