import type { NamedCount } from '../../disclosure/audit-names.ts';
import type { CommentKind } from '../../responses/comments/comment-kind.ts';
import { findNames } from '../../shared/find-names.ts';
import { fold } from '../../shared/fold.ts';
import { NO_COMMENT_ROW } from './release-clause-table.ts';
import type { ReleaseContent, ReleasedClause } from '../release-content.ts';

/** A comment quoted by name under a finding: its words do not say of which clause it is. */
export interface NamedPassage {
	clauseId: string;
	kind: CommentKind;
	attribution: string;
}

/**
 * The counts of a release beside which organisations are named, for the auditor. Whoever is quoted on
 * a sub-theme is counted with its theme too, and whoever is quoted under a finding from a comment with
 * the clause. A name in the words of a finding or of a note may be of those counted, and may not.
 * @param names of the organisations that answered by name: another attribution describes, and takes
 * nobody from a count
 * @param passages of a release that is about to be published
 */
export function namedCounts(
	{ findings, comments }: Pick<ReleaseContent, 'findings' | 'comments'>,
	names: readonly string[],
	passages: readonly NamedPassage[] = []
): NamedCount[] {
	const known = new Set(names.map(fold));
	const namesIn = (quotes: readonly { attribution: string }[]) => [
		...new Set(quotes.map(({ attribution }) => fold(attribution)).filter((name) => known.has(name)))
	];
	const mentionedIn = (text: string) => [
		...new Set(
			findNames(text, names).flatMap(({ start, end }) =>
				names.filter((name) => findNames(text.slice(start, end), [name]).length > 0).map(fold)
			)
		)
	];
	return [
		...findings.flatMap(({ id, heading, count: { count } }): NamedCount[] => {
			if (count.kind !== 'exact') return [];
			const own = findings.filter((one) => one.id === id || one.parentId === id);
			const quoted = namesIn(own.flatMap(({ quotations }) => quotations));
			const words = own.map((one) => `${one.heading}\n${one.text}`).join('\n');
			return [
				{
					...{ id: `finding-${id}`, title: heading, count: count.count },
					...{ names: quoted, mentioned: mentionedIn(words) }
				}
			];
		}),
		...(comments?.clauses ?? []).flatMap((clause) => {
			const mentioned = mentionedIn(clause.note);
			const beneath = passages.filter(({ clauseId }) => clauseId === clause.id);
			return blocksOf(clause).map(({ quotes, kinds, ...block }): NamedCount => {
				const own = beneath.filter(({ kind }) => kinds.includes(kind));
				return {
					...{ ...block, names: namesIn([...quotes, ...own]), mentioned },
					...{ cells: kinds.map((kind) => `${clause.id}-${kind}`), group: clause.id }
				};
			});
		})
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
				kinds: [row.id],
				quotes: quotes.filter(({ kind }) => kind === row.id)
			})),
		...(hidden.length === 0
			? []
			: [
					{
						id: `clause-${id}-${hidden.map((row) => row.id).join('-')}`,
						title: `${name}, ${hidden.map(({ label }) => label).join(' and ')} together`,
						count: rest,
						kinds: hidden.map((row) => row.id),
						quotes: quotes.filter(({ kind }) => kind === null)
					}
				])
	];
}
