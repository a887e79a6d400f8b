import { formatCount } from '../disclosure/released-count.ts';
import type { ReleasedTable } from '../disclosure/one-way-table.ts';
import { NO_COMMENT_ROW } from '../reports/comments/release-clause-table.ts';

/**
 * Released counts of comments as one line: "Disagree 9, Support not shown". Kinds that nobody used
 * are left out, and so is the row of those that said nothing.
 */
export function commentsInWords(table: ReleasedTable): string {
	if (table.isWithheld) return 'Too few organisations answered for counts to be shown.';
	const said = table.rows
		.filter(({ id, count }) => id !== NO_COMMENT_ROW.id && formatCount(count) !== '0')
		.map(({ label, count }) => `${label} ${formatCount(count)}`);
	return said.length === 0 ? 'Nobody commented.' : `${said.join(', ')}.`;
}

/** Whether a count in it is hidden, so that the page says why. */
export const hidesCounts = (table: ReleasedTable): boolean =>
	!table.isWithheld &&
	table.rows.some(({ id, count }) => id !== NO_COMMENT_ROW.id && count.kind !== 'exact');
