import { wordsOf } from './clause-print.ts';
import { likeness, vectorsOf } from './clause-vector.ts';
import type { ComparedClause } from './compared-clause.ts';

/**
 * The clauses of the other version that are most like one, for somebody who looks for it by hand.
 * Of those that have nothing in common with it, none.
 */
export function nearestClauses<T extends ComparedClause>(
	clause: ComparedClause,
	others: readonly T[],
	count: number
): T[] {
	const [own, ...vectors] = vectorsOf([clause, ...others].map(({ text }) => wordsOf(text)));
	if (own === undefined) return [];
	return others
		.map((other, n) => ({ other, n, like: likeness(own, vectors[n] ?? own) }))
		.filter(({ like }) => like > 0)
		.sort((a, b) => b.like - a.like || a.n - b.n)
		.slice(0, count)
		.map(({ other }) => other);
}
