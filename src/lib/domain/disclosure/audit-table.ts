import type { AuditFailure } from './audit-failure.ts';
import { boundsOf } from './bounds.ts';
import type { ReleasedTable } from './one-way-table.ts';

/**
 * Small counts of one table that are shown, and hidden ones that can be worked out.
 * @param known counts of the same organisations that another release shows
 */
export function auditTable(
	releaseNumber: number,
	table: ReleasedTable,
	k: number,
	known: readonly { id: string; count: number }[]
): AuditFailure[] {
	const inOpen = table.rows
		.filter(({ count }) => count.kind === 'exact' && count.count >= 1 && count.count < k)
		.map(({ label }) => ({
			releaseNumber,
			where: table.title,
			reason: `"${label}" is shown although it is fewer than ${String(k)}.`
		}));
	const workedOut = boundsOf(table, k, known)
		.filter(({ isHidden, least, greatest }) => isHidden && (least > 1 || greatest < k - 1))
		.map(({ label, least, greatest }) => ({
			releaseNumber,
			where: table.title,
			reason: `"${label}" is hidden, but it can be worked out to lie between ${String(least)} and ${String(greatest)}.`
		}));
	return [...inOpen, ...workedOut];
}
