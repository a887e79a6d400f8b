import type { AuditedRelease } from '../disclosure/audit-release.ts';
import type { ReleaseContent } from './release-content.ts';

/** What a release says in numbers, for the auditor: every table, and the list of names. */
export function auditedRelease(number: number, content: ReleaseContent): AuditedRelease {
	const { list, tables } = content.respondents;
	return {
		number,
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
