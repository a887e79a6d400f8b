import type { AuditFailure } from './audit-failure.ts';
import { auditNewcomers } from './audit-newcomers.ts';
import type { AuditedRelease } from './audit-release.ts';
import { auditTable } from './audit-table.ts';
import type { ReleasedTable } from './one-way-table.ts';

/**
 * What the last release says together with each one before it, that neither says alone. What an
 * earlier release said already, word for word, adds nothing and is not asked: else one mistake that
 * is out would keep every correction back.
 * @param earlier in any order
 */
export function auditPairs(
	earlier: readonly AuditedRelease[],
	last: AuditedRelease,
	k: number
): AuditFailure[] {
	const ids = new Set([...earlier, last].flatMap(({ tables }) => tables.map(({ id }) => id)));
	const tables = [...ids].flatMap((id) => {
		const own = tableOf(last, id);
		const before = earlier.flatMap((release) => {
			const table = tableOf(release, id);
			return table === null ? [] : [{ table, name: nameOf(release) }];
		});
		if (own === null || before.some(({ table }) => saysTheSame(table, own))) return [];
		return before.flatMap((one) => auditTwo(one, { table: own, number: last.number }, k));
	});
	return [...tables, ...auditLists(earlier, last, k)];
}

/** A release's table of that id, or the one that its absence stands for. */
const tableOf = (release: AuditedRelease, id: string): ReleasedTable | null =>
	release.tables.find((table) => table.id === id) ?? release.absent?.(id) ?? null;

const nameOf = ({ name, number }: AuditedRelease): string => name ?? `Release ${String(number)}`;

const saysTheSame = (one: ReleasedTable, other: ReleasedTable): boolean =>
	said(one) === said(other);

const said = ({ base, rows, isWithheld }: ReleasedTable): string =>
	JSON.stringify([base, isWithheld, rows.map(({ id, count }) => [id, count])]);

function auditTwo(
	before: { table: ReleasedTable; name: string },
	{ table, number }: { table: ReleasedTable; number: number },
	k: number
): AuditFailure[] {
	if (before.table.base.kind !== 'exact' || table.base.kind !== 'exact') return [];
	const about = (failure: AuditFailure): AuditFailure => ({
		...failure,
		// Zeros that stand for a table have no title of their own.
		where: table.title || before.table.title,
		tableId: table.id
	});
	const joined = table.base.count - before.table.base.count;
	if (joined !== 0 && Math.abs(joined) < k)
		return [
			about({
				releaseNumber: number,
				where: table.title,
				reason: `${before.name} counts ${String(Math.abs(joined))} organisations more or fewer: the difference would show what they answered.`
			})
		];
	const [smaller, larger] = joined < 0 ? [table, before.table] : [before.table, table];
	const changed = auditNewcomers(number, { earlier: before.name, smaller, larger }, k);
	if (joined !== 0 || changed.length > 0) return changed.map(about);
	// The same organisations: a count shown in one release is known in the other.
	const hidden = new Set(table.rows.flatMap((r) => (r.count.kind === 'exact' ? [] : [r.id])));
	const known = before.table.rows.flatMap(({ id, count }) =>
		count.kind === 'exact' && hidden.has(id) ? [{ id, count: count.count }] : []
	);
	return known.length === 0 ? [] : auditTable(number, table, k, known).map(about);
}

/** Two lists of names: those who joined, less those of them who are named. */
function auditLists(
	earlier: readonly AuditedRelease[],
	{ number, respondents: own }: AuditedRelease,
	k: number
): AuditFailure[] {
	if (own === null) return [];
	const isOut = earlier.some(
		({ respondents: one }) => one?.named === own.named && one.total === own.total
	);
	if (isOut) return [];
	return earlier.flatMap((release) => {
		const before = release.respondents;
		if (before === null) return [];
		const others = Math.abs(own.total - own.named - (before.total - before.named));
		if (others === 0 || others >= k) return [];
		return [
			{
				releaseNumber: number,
				where: 'Who answered',
				reason: `Beside the names listed in ${nameOf(release)}, the list leaves a difference of ${String(others)}, fewer than ${String(k)}, who answered without a name. Do not list the names this time.`
			}
		];
	});
}
