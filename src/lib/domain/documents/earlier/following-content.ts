import type { Clause, EarlierVersion, SourceContent } from '../clause.ts';
import type { ClauseMatching } from '../matching/clause-matching.ts';
import { matchClauses } from '../matching/match-clauses.ts';

/**
 * The text of a version that is commented on in a consultation of its own, with what each clause
 * was before. Clauses have new ids, so that comments on the two are never taken for one. What was
 * decided already and says the same stays closed to comment; what was not shown stays left out.
 * @param input.first all clauses of the version before, those left out too
 * @param input.news all clauses of the next version
 * @param input.leftOut ids of those that hold what was left out of the first (`left-out-again.ts`)
 * @param input.newIds for each id of `news`
 */
export function followingContent(input: {
	first: readonly Clause[];
	news: readonly Clause[];
	matching: ClauseMatching;
	earlier: Omit<EarlierVersion, 'clauses'>;
	leftOut: ReadonlySet<string>;
	newIds: ReadonlyMap<string, string>;
}): SourceContent {
	const olds = new Map(input.first.map((clause) => [clause.id, clause]));
	const deleted = new Set(input.matching.deleted);
	// A clause that such words were joined to is none that was taken out.
	const goesOn = matchClauses(
		input.first.filter(({ id, text }) => deleted.has(id) && text !== ''),
		input.news.filter(({ id, text }) => input.leftOut.has(id) && text !== '')
	).links;
	const linkOf = new Map(
		[...goesOn, ...input.matching.links].flatMap((link) => link.to.map((id) => [id, link]))
	);
	return {
		clauses: input.news.map((clause) => {
			const link = linkOf.get(clause.id);
			const [one, ...others] = link?.from ?? [];
			const stays = link?.isReworded === false && others.length === 0 ? olds.get(one ?? '') : null;
			return {
				...clause,
				id: input.newIds.get(clause.id) ?? clause.id,
				closedReason: clause.closedReason ?? stays?.closedReason ?? null,
				isLeftOut: clause.isLeftOut || input.leftOut.has(clause.id),
				before: [...(link?.from ?? [])]
			};
		}),
		earlier: {
			...input.earlier,
			clauses: input.first
				.filter(({ isLeftOut }) => !isLeftOut)
				.map(({ id, kind, level, number, text }) => ({ id, kind, level, number, text }))
		}
	};
}
