import { likeness, sharedWeight, together, without, type ClauseVector } from './clause-vector.ts';
import { VectorIndex } from './vector-index.ts';

/** One clause of one document that became several of the other, next to each other. */
export interface PartedClause {
	whole: number;
	/** Ascending. */
	parts: number[];
	likeness: number;
}

/** A part is said by the whole for so much of its weight. */
const LEAST_WITHIN = 0.5;
/** Of wholes, as many are weighed for each part. */
const CANDIDATES = 6;
/** The parts together are more like the whole than one of them alone, by so much. */
const LEAST_GAIN = 0.06;
const LEAST_LIKENESS = 0.5;

/**
 * Clauses of which several were made. Beside the partner that a clause already has (or two of
 * which it has none) stand clauses that are alone and say what the partner left out.
 * @param partners of each whole: its place among the parts, or -1
 * @param isAlone the part has no partner
 * @param areOneClass the two may be matched at all
 */
export function findParts(
	wholes: readonly ClauseVector[],
	parts: readonly ClauseVector[],
	partners: readonly number[],
	isAlone: (part: number) => boolean,
	areOneClass: (whole: number, part: number) => boolean
): PartedClause[] {
	const claims = claimsOf(wholes, parts, partners, isAlone, areOneClass);
	const taken = new Set<number>();
	return wholes.flatMap((vector, whole) => {
		const claimed = (claims.get(whole) ?? []).filter((part) => !taken.has(part));
		const partner = partners[whole] ?? -1;
		const begin = partner === -1 ? claimed : [partner];
		const found = begin
			.map((first) => grow(vector, first, claimed, parts))
			.filter((group) => group.members.length > 1)
			.sort((a, b) => b.likeness - a.likeness)[0];
		if (found === undefined || found.likeness < LEAST_LIKENESS) return [];
		const members = [...found.members].sort((a, b) => a - b);
		for (const part of members) taken.add(part);
		return [{ whole, parts: members, likeness: found.likeness }];
	});
}

/** For each whole the lonely parts that say a part of what it says, and of no other as much. */
function claimsOf(
	wholes: readonly ClauseVector[],
	parts: readonly ClauseVector[],
	partners: readonly number[],
	isAlone: (part: number) => boolean,
	areOneClass: (whole: number, part: number) => boolean
): Map<number, number[]> {
	const index = new VectorIndex(wholes, [...wholes.keys()]);
	const claims = new Map<number, number[]>();
	parts.forEach((part, at) => {
		if (!isAlone(at)) return;
		let best = { whole: -1, within: LEAST_WITHIN };
		for (const whole of index.nearest(part, CANDIDATES, at)) {
			const vector = wholes[whole];
			if (vector === undefined || !areOneClass(whole, at)) continue;
			const partner = parts[partners[whole] ?? -1];
			const left = partner === undefined ? vector : without(vector, partner);
			const within = part.total === 0 ? 0 : sharedWeight(part, left) / part.total;
			if (within > best.within) best = { whole, within };
		}
		if (best.whole === -1) return;
		claims.set(best.whole, [...(claims.get(best.whole) ?? []), at]);
	});
	return claims;
}

/** Takes in what stands right beside, as long as each says something that was missing. */
function grow(
	whole: ClauseVector,
	first: number,
	claimed: readonly number[],
	parts: readonly ClauseVector[]
): { members: number[]; likeness: number } {
	const start = parts[first] ?? { features: [], weights: [], total: 0 };
	let group = { members: [first], vector: start, likeness: likeness(whole, start) };
	for (;;) {
		const [low, high] = [Math.min(...group.members), Math.max(...group.members)];
		const larger = claimed
			.filter((part) => part === low - 1 || part === high + 1)
			.map((part) => {
				const vector = together(group.vector, parts[part] ?? start);
				return { members: [...group.members, part], vector, likeness: likeness(whole, vector) };
			})
			.filter((one) => one.likeness >= group.likeness + LEAST_GAIN)
			.sort((a, b) => b.likeness - a.likeness)[0];
		if (larger === undefined) return group;
		group = larger;
	}
}
