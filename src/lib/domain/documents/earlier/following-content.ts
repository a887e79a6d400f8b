import type { Clause, EarlierVersion, SourceContent } from '../clause.ts';
import type { ClauseMatching } from '../matching/clause-matching.ts';
import { comparableText } from '../matching/comparable-text.ts';

/**
 * The text of a version that is commented on in a consultation of its own, with what each clause
 * was before. Clauses have new ids, so that comments on the two are never taken for one. What was
 * decided already and says the same stays closed to comment; what was not shown stays left out.
 * @param input.first all clauses of the version before, those left out too
 * @param input.newIds for each id of `news`
 */
export function followingContent(input: {
	first: readonly Clause[];
	news: readonly Clause[];
	matching: ClauseMatching;
	earlier: Omit<EarlierVersion, 'clauses'>;
	newIds: ReadonlyMap<string, string>;
}): SourceContent {
	const olds = new Map(input.first.map((clause) => [clause.id, clause]));
	const linkOf = new Map(input.matching.links.flatMap((link) => link.to.map((id) => [id, link])));
	const leftOut = new Set(input.first.filter(({ isLeftOut }) => isLeftOut).map(sameness));
	return {
		clauses: input.news.map((clause) => {
			const link = linkOf.get(clause.id);
			const [one, ...others] = link?.from ?? [];
			const stays = link?.isReworded === false && others.length === 0 ? olds.get(one ?? '') : null;
			return {
				...clause,
				id: input.newIds.get(clause.id) ?? clause.id,
				closedReason: clause.closedReason ?? stays?.closedReason ?? null,
				isLeftOut: clause.isLeftOut || (link === undefined && leftOut.has(sameness(clause))),
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

const sameness = ({ kind, text }: Clause): string => `${kind} ${comparableText(text)}`;
