import type { NamedCount } from '../disclosure/audit-names.ts';
import { fold } from '../shared/fold.ts';
import { NO_COMMENT_ROW } from './release-clause-table.ts';
import type { ReleaseContent, ReleasedClause } from './release-content.ts';

/**
 * The counts of a release beside which organisations are quoted by name, for the auditor. Whoever is
 * quoted on a sub-theme is counted with its theme too.
 * @param names of the organisations that answered by name: another attribution describes, and takes
 * nobody from a count
 */
export function namedCounts(
	{ findings, comments }: Pick<ReleaseContent, 'findings' | 'comments'>,
	names: readonly string[]
): NamedCount[] {
	const known = new Set(names.map(fold));
	const namesIn = (quotes: readonly { attribution: string }[]) => [
		...new Set(quotes.map(({ attribution }) => fold(attribution)).filter((name) => known.has(name)))
	];
	return [
		...findings.flatMap(({ id, heading, count: { count } }): NamedCount[] => {
			if (count.kind !== 'exact') return [];
			const own = findings.filter((one) => one.id === id || one.parentId === id);
			const quoted = namesIn(own.flatMap(({ quotations }) => quotations));
			return [{ id: `finding-${id}`, title: heading, count: count.count, names: quoted }];
		}),
		...(comments?.clauses ?? []).flatMap((clause) =>
			blocksOf(clause).map(({ quotes, ...block }) => ({ ...block, names: namesIn(quotes) }))
		)
	];
}

/** What a reader knows the number of: each shown kind of comment, and all hidden rows together. */
function blocksOf({ id, name, table, quotes }: ReleasedClause) {
	if (table.isWithheld || table.base.kind !== 'exact') return [];
	const shown = table.rows.flatMap((row) =>
		row.count.kind === 'exact' ? [{ ...row, count: row.count.count }] : []
	);
	const hidden = table.rows.filter(({ count }) => count.kind !== 'exact');
	const rest = table.base.count - shown.reduce((sum, { count }) => sum + count, 0);
	return [
		...shown
			.filter((row) => row.id !== NO_COMMENT_ROW.id)
			.map((row) => ({
				...{ id: `clause-${id}-${row.id}`, title: `${name}, ${row.label}`, count: row.count },
				quotes: quotes.filter(({ kind }) => kind === row.id)
			})),
		...(hidden.length === 0
			? []
			: [
					{
						id: `clause-${id}-${hidden.map((row) => row.id).join('-')}`,
						title: `${name}, ${hidden.map(({ label }) => label).join(' and ')} together`,
						count: rest,
						quotes: quotes.filter(({ kind }) => kind === null)
					}
				])
	];
}
