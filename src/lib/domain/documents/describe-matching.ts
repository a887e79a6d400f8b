import type { ClauseLink, ClauseMatching } from './clause-matching.ts';
import type { ClausePairs } from './clause-pairs.ts';
import { likeness, together, type ClauseVector } from './clause-vector.ts';
import { comparableText } from './comparable-text.ts';
import type { ComparedClause } from './compared-clause.ts';
import { outOfOrder } from './moved-links.ts';
import type { Candidate } from './pair-similar.ts';

interface Documents {
	olds: readonly ComparedClause[];
	news: readonly ComparedClause[];
	oldVectors: readonly ClauseVector[];
	newVectors: readonly ClauseVector[];
}

/** Places in both documents. */
interface PlacedLink {
	from: readonly number[];
	to: readonly number[];
}

/**
 * A matching by place as one by id.
 * @param several splits and merges; a pair with a clause in one of them is part of it
 * @param likely pairs that were weighed, of which those with both ends left over are unsure
 */
export function describeMatching(
	documents: Documents,
	pairs: ClausePairs,
	several: readonly PlacedLink[],
	likely: readonly Candidate[]
): ClauseMatching {
	const { olds, news } = documents;
	const inSeveral = new Set(several.flatMap(({ from }) => from));
	const ones = pairs.toNew.flatMap((now, old) =>
		now === -1 || inSeveral.has(old) ? [] : [{ from: [old], to: [now] }]
	);
	const placed: PlacedLink[] = [...ones, ...several].sort((a, b) => first(a.from) - first(b.from));
	const isMoved = outOfOrder(placed.map(({ to }) => first(to)));
	const isPlaced = {
		old: new Set(placed.flatMap(({ from }) => from)),
		now: new Set(placed.flatMap(({ to }) => to))
	};
	return {
		links: placed.map((link, n) => ({
			...describe(documents, link),
			isMoved: isMoved[n] ?? false
		})),
		unsure: likely
			.filter(({ old, now }) => !isPlaced.old.has(old) && !isPlaced.now.has(now))
			.map(({ old, now, likeness: similarity }) => ({
				from: idAt(olds, old),
				to: idAt(news, now),
				similarity
			})),
		deleted: olds.filter((_, at) => !isPlaced.old.has(at)).map(({ id }) => id),
		inserted: news.filter((_, at) => !isPlaced.now.has(at)).map(({ id }) => id)
	};
}

const first = (places: readonly number[]): number => places[0] ?? -1;
const idAt = (clauses: readonly ComparedClause[], at: number): string => clauses[at]?.id ?? '';

function describe(
	{ olds, news, oldVectors, newVectors }: Documents,
	{ from, to }: PlacedLink
): Omit<ClauseLink, 'isMoved'> {
	const textOf = (clauses: readonly ComparedClause[], places: readonly number[]) =>
		places.map((at) => comparableText(clauses[at]?.text ?? '')).join('\n');
	const isReworded = textOf(olds, from) !== textOf(news, to);
	const vectorOf = (vectors: readonly ClauseVector[], places: readonly number[]) =>
		places
			.map((at) => vectors[at] ?? { features: [], weights: [], total: 0 })
			.reduce((one, other) => together(one, other));
	return {
		from: from.map((at) => idAt(olds, at)),
		to: to.map((at) => idAt(news, at)),
		isReworded,
		similarity: isReworded ? likeness(vectorOf(oldVectors, from), vectorOf(newVectors, to)) : 1
	};
}
