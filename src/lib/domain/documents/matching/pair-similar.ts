import { assign, type AssignmentEdge } from './assign.ts';
import { contextOf, expectedPlaces } from '../clause-context.ts';
import type { ClausePairs } from './clause-pairs.ts';
import { likeness, type ClauseVector } from './clause-vector.ts';
import { VectorIndex } from './vector-index.ts';

/** Two clauses that may be one, and how sure that is. */
export interface Candidate {
	old: number;
	now: number;
	/** Of their words, 0 to 1. */
	likeness: number;
	/** Of words and surroundings together, 0 to 1 and a little. */
	score: number;
}

/** As many partners are weighed for each clause. */
const CANDIDATES = 12;
/** Below it, words alone are alike by chance. */
const LEAST_LIKENESS = 0.12;
/** What surroundings add. They decide between equals, and make nothing out of nothing. */
const WEIGHT_OF_CONTEXT = 0.2;

interface Sides {
	olds: readonly ClauseVector[];
	news: readonly ClauseVector[];
	oldClasses: readonly string[];
	newClasses: readonly string[];
}

/** All likely partners of the clauses that are alone, found once. */
export function findCandidates(sides: Sides, pairs: ClausePairs): Candidate[] {
	const alone = [...sides.news.keys()].filter((now) => pairs.toOld[now] === -1);
	const index = new VectorIndex(sides.news, alone);
	const expected = expectedPlaces(pairs);
	return sides.olds.flatMap((vector, old) =>
		pairs.toNew[old] !== -1
			? []
			: index.nearest(vector, CANDIDATES, expected[old] ?? 0).flatMap((now) => {
					const other = sides.news[now];
					if (other === undefined || sides.oldClasses[old] !== sides.newClasses[now]) return [];
					const like = likeness(vector, other);
					return like < LEAST_LIKENESS ? [] : [{ old, now, likeness: like, score: like }];
				})
	);
}

/**
 * The best one-to-one choice among the candidates, with the surroundings that `pairs` give. A pair
 * is worth the cube of its score: two pairs that are half alike do not outweigh one that is sure.
 */
export function chooseCandidates(
	candidates: readonly Candidate[],
	pairs: ClausePairs
): Candidate[] {
	const context = contextOf(pairs);
	const scored = new Map<string, Candidate>();
	const edges: AssignmentEdge[] = [];
	for (const one of candidates) {
		const score = one.likeness + WEIGHT_OF_CONTEXT * context(one.old, one.now);
		scored.set(`${String(one.old)} ${String(one.now)}`, { ...one, score });
		edges.push({ row: one.old, column: one.now, worth: score ** 3 });
	}
	return assign(pairs.toNew.length, pairs.toOld.length, edges).flatMap((now, old) => {
		const chosen = scored.get(`${String(old)} ${String(now)}`);
		return chosen === undefined ? [] : [chosen];
	});
}
