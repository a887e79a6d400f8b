import type { ReleasedTable } from './one-way-table.ts';

/** What one release of a consultation says in numbers. */
export interface AuditedRelease {
	number: number;
	/** What it is called; "Release 2" where it has no name of its own. */
	name?: string;
	tables: readonly ReleasedTable[];
	/** Names listed, and the total they are part of; null where either is not released. */
	respondents: { named: number; total: number } | null;
}

export interface AuditFailure {
	releaseNumber: number;
	/** The table's title, or "Who answered". */
	where: string;
	/** Why, in words for the secretariat. */
	reason: string;
}

/** What a reader knows of one cell before adding anything up. */
interface Bounds {
	id: string;
	label: string;
	least: number;
	greatest: number;
	isHidden: boolean;
}

/**
 * The auditor: takes only what is released, all releases of a consultation together, and works
 * out for each hidden count the least and the greatest value it can have. It shares no code with
 * what hides the counts.
 *
 * With one sum over cells each known to lie in a range, a cell can take exactly the integers from
 * max(least, rest - greatest of the others) to min(greatest, rest - least of the others): the
 * bounds are exact, and no value between them is missing.
 * @returns every hidden count for which not all of 1 to k-1 remain possible, and every pair of
 * releases whose difference speaks of 1 to k-1 organisations; empty when all is well
 */
export function auditReleases(releases: readonly AuditedRelease[], k: number): AuditFailure[] {
	const ordered = [...releases].sort((a, b) => a.number - b.number);
	return ordered.flatMap((release, at) => [
		...auditRespondents(release, k),
		...release.tables.flatMap((table) => auditTable(release.number, table, k, [])),
		...ordered.slice(0, at).flatMap((earlier) => auditPair(earlier, release, k))
	]);
}

function auditRespondents({ number, respondents }: AuditedRelease, k: number): AuditFailure[] {
	if (respondents === null) return [];
	const others = respondents.total - respondents.named;
	if (others < 1 || others >= k) return [];
	return [
		{
			releaseNumber: number,
			where: 'Who answered',
			reason: `Taking the names from the total leaves ${String(others)}, fewer than ${String(k)}.`
		}
	];
}

/** The least and greatest of each hidden cell, given the table and counts known from elsewhere. */
export function boundsOf(
	table: ReleasedTable,
	k: number,
	known: readonly { id: string; count: number }[]
): Bounds[] {
	const ceiling = table.base.kind === 'exact' ? table.base.count : Number.MAX_SAFE_INTEGER;
	const cells = table.rows.map(({ id, label, count }): Bounds => {
		const elsewhere = known.find((cell) => cell.id === id);
		if (count.kind === 'exact')
			return { id, label, least: count.count, greatest: count.count, isHidden: false };
		if (elsewhere !== undefined)
			return { id, label, least: elsewhere.count, greatest: elsewhere.count, isHidden: true };
		const greatest = count.kind === 'fewer-than' ? k - 1 : ceiling;
		return { id, label, least: 1, greatest, isHidden: true };
	});
	if (table.adding === 'no-total' || table.base.kind !== 'exact') return cells;
	const total = table.base.count;
	const leastSum = cells.reduce((sum, cell) => sum + cell.least, 0);
	const greatestSum = cells.reduce((sum, cell) => sum + cell.greatest, 0);
	return cells.map((cell) => ({
		...cell,
		least: Math.max(cell.least, total - (greatestSum - cell.greatest)),
		greatest: Math.min(cell.greatest, total - (leastSum - cell.least))
	}));
}

function auditTable(
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

/** What two releases say together that neither says alone. */
function auditPair(earlier: AuditedRelease, later: AuditedRelease, k: number): AuditFailure[] {
	return later.tables.flatMap((table) => {
		const before = earlier.tables.find(({ id }) => id === table.id);
		if (before?.base.kind !== 'exact' || table.base.kind !== 'exact') return [];
		const difference = Math.abs(table.base.count - before.base.count);
		if (difference > 0)
			return difference < k
				? [
						{
							releaseNumber: later.number,
							where: table.title,
							reason: `${earlier.name ?? `Release ${String(earlier.number)}`} counts ${String(difference)} organisations more or fewer: the difference would show what they answered.`
						}
					]
				: [];
		// The same organisations: a count shown in one release is known in the other.
		const hidden = new Set(table.rows.flatMap((r) => (r.count.kind === 'exact' ? [] : [r.id])));
		const known = before.rows.flatMap(({ id, count }) =>
			count.kind === 'exact' && hidden.has(id) ? [{ id, count: count.count }] : []
		);
		return known.length === 0 ? [] : auditTable(later.number, table, k, known);
	});
}
