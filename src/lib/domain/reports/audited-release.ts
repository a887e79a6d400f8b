import type { AuditedRelease } from '../disclosure/audit-release.ts';
import type { ReleasedTable } from '../disclosure/one-way-table.ts';
import { absentClauses } from './comments/absent-clause.ts';
import { namedCounts, type NamedPassage } from './comments/named-counts.ts';
import type { ReleaseContent, ReleasedFinding } from './release-content.ts';

/**
 * What a release says in numbers, for the auditor: every table, every finding's count as a table of
 * one row, the list of names, and the counts beside which some are quoted by name.
 * @param names of the organisations that answered by name
 * @param passages of comments, quoted under the findings of a release that is not out yet
 */
export function auditedRelease(
	number: number,
	content: ReleaseContent,
	names: readonly string[] = [],
	passages: readonly NamedPassage[] = []
): AuditedRelease {
	const { comments, findings } = content;
	const { list, tables } = content.respondents;
	const clauses = (comments?.clauses ?? []).map(({ table }) => table);
	return {
		number,
		namedCounts: namedCounts(content, names, passages),
		tables: [
			{ ...ROWLESS, id: 'answered', title: 'Who answered', base: list.total, rows: [] },
			...tables,
			...content.results.map(({ table }) => table),
			...findings.map(tableOfFinding),
			...clauses
		],
		nested: findings.flatMap(({ id, parentId }) =>
			parentId === null ? [] : [{ whole: findingTableId(parentId), part: findingTableId(id) }]
		),
		...(comments === undefined ? {} : { absent: absentClauses(clauses, list.total) }),
		respondents:
			list.names === null || list.names.length === 0 || list.total.kind !== 'exact'
				? null
				: { named: list.names.length, total: list.total.count }
	};
}

const ROWLESS = { adding: 'no-total' as const, isWithheld: false, note: '' };

const findingTableId = (findingId: string): string => `finding-${findingId}`;

/** Those who spoke of it, and no row for the others: that somebody did not says nothing of them. */
const tableOfFinding = ({ id, heading, count }: ReleasedFinding): ReleasedTable => ({
	...ROWLESS,
	id: findingTableId(id),
	title: heading,
	base: count.base,
	rows: [{ id: 'spoke', label: 'Spoke of this', count: count.count, percent: null }]
});
