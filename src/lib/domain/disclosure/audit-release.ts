import type { AuditFailure } from './audit-failure.ts';
import { auditNames, type NamingRelease } from './audit-names.ts';
import { auditPairs } from './audit-pair.ts';
import { auditParts, type Nested } from './audit-parts.ts';
import { auditTable } from './audit-table.ts';
import type { ReleasedTable } from './one-way-table.ts';

/** What one release of a consultation says in numbers. */
export interface AuditedRelease extends NamingRelease {
	/** What it is called; "Release 2" where it has no name of its own. */
	name?: string;
	tables: readonly ReleasedTable[];
	/** Tables of one row, one of which counts some of the other's. */
	nested?: readonly Nested[];
	/** The table that the absence of one of this id stands for, such as zeros; null for none. */
	absent?: (id: string) => ReleasedTable | null;
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
		...auditPairs(ordered.slice(0, -1), last, k),
		...auditParts(ordered, k),
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
