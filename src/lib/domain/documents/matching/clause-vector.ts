/** A clause as its words and pairs of words, each with a weight: rare ones weigh more. */
export interface ClauseVector {
	/** Ascending. */
	features: readonly number[];
	weights: readonly number[];
	total: number;
}

/** Pairs of words say that the order was kept; of less weight, because each word is in two. */
const WEIGHT_OF_PAIR = 0.5;

/**
 * The vectors of all clauses of both documents, in the order given, with the weights of one
 * vocabulary: how often in the clause, times log(1 + clauses / clauses that have it), the inverse
 * document frequency of Spärck Jones (1972).
 * @param clauses the words of each
 */
export function vectorsOf(clauses: readonly (readonly string[])[]): ClauseVector[] {
	const idOf = new Map<string, number>();
	const inClauses: number[] = [];
	const scale: number[] = [];
	const counted = clauses.map((words) => {
		const counts = new Map<number, number>();
		const add = (feature: string, weight: number) => {
			const id = idOf.get(feature) ?? idOf.size;
			if (id === idOf.size) {
				idOf.set(feature, id);
				scale.push(weight);
			}
			const count = counts.get(id) ?? 0;
			if (count === 0) inClauses[id] = (inClauses[id] ?? 0) + 1;
			counts.set(id, count + 1);
		};
		words.forEach((word, n) => {
			add(word, 1);
			const next = words[n + 1];
			if (next !== undefined) add(`${word} ${next}`, WEIGHT_OF_PAIR);
		});
		return counts;
	});
	return counted.map((counts) => {
		const features = [...counts.keys()].sort((a, b) => a - b);
		return vectorFrom(
			features,
			features.map(
				(id) =>
					(counts.get(id) ?? 0) *
					(scale[id] ?? 1) *
					Math.log(1 + clauses.length / (inClauses[id] ?? 1))
			)
		);
	});
}

const vectorFrom = (features: number[], weights: number[]): ClauseVector => ({
	features,
	weights,
	total: weights.reduce((sum, weight) => sum + weight, 0)
});

/** Goes through the features of both, with both weights. */
function walk(
	one: ClauseVector,
	other: ClauseVector,
	visit: (feature: number, weight: number, otherWeight: number) => void
): void {
	for (let [i, j] = [0, 0]; i < one.features.length || j < other.features.length;) {
		const left = one.features[i] ?? Number.POSITIVE_INFINITY;
		const right = other.features[j] ?? Number.POSITIVE_INFINITY;
		const weight = left <= right ? (one.weights[i++] ?? 0) : 0;
		const otherWeight = right <= left ? (other.weights[j++] ?? 0) : 0;
		visit(Math.min(left, right), weight, otherWeight);
	}
}

/** What two clauses share, in weight. */
export function sharedWeight(one: ClauseVector, other: ClauseVector): number {
	let shared = 0;
	walk(one, other, (_, weight, otherWeight) => {
		shared += Math.min(weight, otherWeight);
	});
	return shared;
}

/** How alike two clauses are, 0 to 1: what they share of both (Dice's coefficient, weighted). */
export const likeness = (one: ClauseVector, other: ClauseVector): number =>
	one.total + other.total === 0 ? 0 : (2 * sharedWeight(one, other)) / (one.total + other.total);

function combine(
	one: ClauseVector,
	other: ClauseVector,
	weigh: (weight: number, otherWeight: number) => number
): ClauseVector {
	const features: number[] = [];
	const weights: number[] = [];
	walk(one, other, (feature, weight, otherWeight) => {
		const combined = weigh(weight, otherWeight);
		if (combined <= 0) return;
		features.push(feature);
		weights.push(combined);
	});
	return vectorFrom(features, weights);
}

/** Both clauses as one. */
export const together = (one: ClauseVector, other: ClauseVector): ClauseVector =>
	combine(one, other, (weight, otherWeight) => weight + otherWeight);

/** What a clause says that the other does not. */
export const without = (one: ClauseVector, other: ClauseVector): ClauseVector =>
	combine(one, other, (weight, otherWeight) => weight - otherWeight);
