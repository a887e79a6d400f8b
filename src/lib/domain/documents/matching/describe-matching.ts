import type { ClauseLink, ClauseMatching, UnsurePair } from './clause-matching.ts';
import { wordsOf } from './clause-print.ts';
import { likeness, together, vectorsOf, type ClauseVector } from './clause-vector.ts';
import { comparableText } from './comparable-text.ts';
import type { ComparedClause } from './compared-clause.ts';
import { outOfOrder } from './moved-links.ts';

export interface WeighedDocuments {
	olds: readonly ComparedClause[];
	news: readonly ComparedClause[];
	oldVectors: readonly ClauseVector[];
	newVectors: readonly ClauseVector[];
}

/** Places in both documents, ascending. */
export interface PlacedLink {
	from: readonly number[];
	to: readonly number[];
}

/** Both documents with what their words weigh beside each other. */
export function weighed(
	olds: readonly ComparedClause[],
	news: readonly ComparedClause[]
): WeighedDocuments {
	const vectors = vectorsOf([...olds, ...news].map(({ text }) => wordsOf(text)));
	return {
		...{ olds, news },
		oldVectors: vectors.slice(0, olds.length),
		newVectors: vectors.slice(olds.length)
	};
}

/**
 * A matching by place as one by id, with what follows from it: what was moved or reworded, and
 * what is left over. Unsure pairs stay where both ends are left over.
 */
export function describeMatching(
	documents: WeighedDocuments,
	links: readonly PlacedLink[],
	unsure: readonly UnsurePair[]
): ClauseMatching {
	const { olds, news } = documents;
	const placed = [...links].sort((a, b) => first(a.from) - first(b.from));
	const isMoved = outOfOrder(placed.map(({ to }) => first(to)));
	const oldPlaced = new Set(placed.flatMap(({ from }) => from));
	const newPlaced = new Set(placed.flatMap(({ to }) => to));
	const deleted = olds.filter((_, at) => !oldPlaced.has(at)).map(({ id }) => id);
	const inserted = news.filter((_, at) => !newPlaced.has(at)).map(({ id }) => id);
	const left = new Set([...deleted, ...inserted]);
	return {
		links: placed.map((link, n) => ({
			...describe(documents, link),
			isMoved: isMoved[n] ?? false
		})),
		unsure: unsure.filter(({ from, to }) => left.has(from) && left.has(to)),
		...{ deleted, inserted }
	};
}

const first = (places: readonly number[]): number => places[0] ?? -1;
const idAt = (clauses: readonly ComparedClause[], at: number): string => clauses[at]?.id ?? '';

function describe(
	{ olds, news, oldVectors, newVectors }: WeighedDocuments,
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
