import type { AuditedRelease } from '../disclosure/audit-release.ts';
import { namedCounts } from './named-counts.ts';
import type { ReleaseContent } from './release-content.ts';

/**
 * What a release says in numbers, for the auditor: every table, the list of names, and the counts
 * beside which some are quoted by name.
 * @param names of the organisations that answered by name
 */
export function auditedRelease(
	number: number,
	content: ReleaseContent,
	names: readonly string[] = []
): AuditedRelease {
	const { list, tables } = content.respondents;
	return {
		number,
		namedCounts: namedCounts(content, names),
		tables: [
			...tables,
			...content.results.map(({ table }) => table),
			...(content.comments?.clauses ?? []).map(({ table }) => table)
		],
		respondents:
			list.names === null || list.names.length === 0 || list.total.kind !== 'exact'
				? null
				: { named: list.names.length, total: list.total.count }
	};
}
