import type { ClauseVector } from './clause-vector.ts';

/** Words that are in more clauses than this, or in this share of them, find nobody. */
const MOST_CLAUSES = 40;
const MOST_SHARE = 0.05;

/** Finds the clauses that share rare words with another, without looking at the rest. */
export class VectorIndex {
	readonly #clauses = new Map<number, { at: number; weight: number }[]>();
	readonly #most: number;
	/** By place; zero again after each search. Many times quicker than a map. */
	readonly #shared: Float64Array;

	/** @param vectors by place; the index holds those at `places` only */
	constructor(vectors: readonly ClauseVector[], places: readonly number[]) {
		this.#most = Math.max(MOST_CLAUSES, MOST_SHARE * vectors.length);
		this.#shared = new Float64Array(vectors.length);
		for (const at of places) {
			const { features, weights } = vectors[at] ?? { features: [], weights: [] };
			features.forEach((feature, n) => {
				const entry = { at, weight: weights[n] ?? 0 };
				const known = this.#clauses.get(feature);
				if (known === undefined) this.#clauses.set(feature, [entry]);
				else known.push(entry);
			});
		}
	}

	/** The places that share the most with a clause, at most `count`; then the nearest to `near`. */
	nearest({ features, weights }: ClauseVector, count: number, near: number): number[] {
		const found: number[] = [];
		features.forEach((feature, n) => {
			const entries = this.#clauses.get(feature) ?? [];
			if (entries.length > this.#most) return;
			for (const { at, weight } of entries) {
				if (this.#shared[at] === 0) found.push(at);
				this.#shared[at] = (this.#shared[at] ?? 0) + Math.min(weight, weights[n] ?? 0);
			}
		});
		const entries = found.map((at): [number, number] => [at, this.#shared[at] ?? 0]);
		for (const at of found) this.#shared[at] = 0;
		return entries
			.sort(
				([one, much], [other, more]) =>
					more - much || Math.abs(one - near) - Math.abs(other - near) || one - other
			)
			.slice(0, count)
			.map(([at]) => at);
	}
}
