import type { Clause, EarlierVersion, SourceContent } from '../clause.ts';
import { matchClauses } from '../matching/match-clauses.ts';

/**
 * The text of a file that takes the place of a next version. Clauses whose words came again are
 * linked with what they were linked with, by hand perhaps; the others are matched with what is
 * left of the version before. It takes a second at the most.
 */
export function linkedAnew(clauses: readonly Clause[], earlier: EarlierVersion): SourceContent {
	const known = new Set(clauses.flatMap(({ before }) => before ?? []));
	const { links } = matchClauses(
		earlier.clauses.filter(({ id }) => !known.has(id)),
		clauses.filter(({ before = [] }) => before.length === 0)
	);
	const found = new Map(links.flatMap(({ from, to }) => to.map((id) => [id, from])));
	return {
		clauses: clauses.map((clause) => {
			const own = clause.before ?? [];
			return { ...clause, before: own.length > 0 ? own : [...(found.get(clause.id) ?? [])] };
		}),
		earlier
	};
}
