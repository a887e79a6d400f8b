import type { ReleaseContent } from '../../domain/reports/release-content.ts';
import { formatCount } from '../../domain/disclosure/released-count.ts';
import { writeCsv } from '../../domain/shared/csv.ts';

/**
 * The tables of a release as open data: one line a row of a table, with the base beside it. What
 * is hidden in the report is hidden here in the same words.
 * @returns CSV with a byte order mark, without which Excel reads Welsh letters wrongly
 */
export function releaseToCsv(content: ReleaseContent): string {
	const tables = [
		...content.respondents.tables.map((table) => ({ section: 'Who answered', table })),
		...content.results.map(({ table }) => ({ section: 'Results', table })),
		...(content.comments?.clauses ?? []).map(({ table }) => ({
			section: 'Comments on the draft',
			table
		}))
	].flatMap(({ section, table }) =>
		table.rows.map(({ label, count, percent }) => [
			section,
			table.title,
			label,
			formatCount(count),
			percent === null ? '' : String(percent),
			formatCount(table.base),
			table.adding === 'total' ? 'yes' : 'no',
			table.note
		])
	);
	const findings = content.findings.map(({ heading, count }) => [
		'Findings',
		heading,
		count.word ?? '',
		formatCount(count.count),
		'',
		formatCount(count.base),
		'no',
		''
	]);
	return writeCsv(
		[
			'Section',
			'Table',
			'Row',
			'Organisations',
			'Percent of base',
			'Base',
			'Rows add up to base',
			'Note'
		],
		[...tables, ...findings]
	);
}
