import type { AuditFailure } from './audit-failure.ts';
import { auditNames, type NamingRelease } from './audit-names.ts';
import { auditNewcomers } from './audit-newcomers.ts';
import { auditTable } from './audit-table.ts';
import type { ReleasedTable } from './one-way-table.ts';

/** What one release of a consultation says in numbers. */
export interface AuditedRelease extends NamingRelease {
	/** What it is called; "Release 2" where it has no name of its own. */
	name?: string;
	tables: readonly ReleasedTable[];
	/** Names listed, and the total they are part of; null where either is not released. */
	respondents: { named: number; total: number } | null;
}

/**
 * The auditor: takes only what is released, all releases of a consultation together, and works
 * out for each hidden count the least and the greatest value it can have. It shares no code with
 * what hides the counts.
 * @returns every hidden count for which not all of 1 to k-1 remain possible, every difference of the
 * last release from another that speaks of 1 to k-1 organisations, and every count of which the
 * names published with it leave so few; empty when all is well
 */
export function auditReleases(releases: readonly AuditedRelease[], k: number): AuditFailure[] {
	const ordered = [...releases].sort((a, b) => a.number - b.number);
	const last = ordered.at(-1);
	if (last === undefined) return [];
	return [
		...ordered.flatMap((release) => [
			...auditRespondents(release, k),
			...release.tables.flatMap((table) => auditTable(release.number, table, k, []))
		]),
		...ordered.slice(0, -1).flatMap((earlier) => auditPair(earlier, last, k)),
		...auditNames(ordered, k)
	];
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

const nameOf = ({ name, number }: AuditedRelease): string => name ?? `Release ${String(number)}`;

/** What two releases say together that neither says alone. */
function auditPair(earlier: AuditedRelease, later: AuditedRelease, k: number): AuditFailure[] {
	return later.tables.flatMap((table) => {
		const before = earlier.tables.find(({ id }) => id === table.id);
		if (before?.base.kind !== 'exact' || table.base.kind !== 'exact') return [];
		const joined = table.base.count - before.base.count;
		if (joined !== 0 && Math.abs(joined) < k)
			return [
				{
					releaseNumber: later.number,
					where: table.title,
					reason: `${nameOf(earlier)} counts ${String(Math.abs(joined))} organisations more or fewer: the difference would show what they answered.`
				}
			];
		if (joined !== 0) {
			const [smaller, larger] = joined > 0 ? [before, table] : [table, before];
			return auditNewcomers(later.number, { earlier: nameOf(earlier), smaller, larger }, k);
		}
		// The same organisations: a count shown in one release is known in the other.
		const hidden = new Set(table.rows.flatMap((r) => (r.count.kind === 'exact' ? [] : [r.id])));
		const known = before.rows.flatMap(({ id, count }) =>
			count.kind === 'exact' && hidden.has(id) ? [{ id, count: count.count }] : []
		);
		return known.length === 0 ? [] : auditTable(later.number, table, k, known);
	});
}
