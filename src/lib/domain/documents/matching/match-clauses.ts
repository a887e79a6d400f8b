import type { ClauseMatching } from './clause-matching.ts';
import { ClausePairs } from './clause-pairs.ts';
import { printOf } from './clause-print.ts';
import { classOf, type ComparedClause } from './compared-clause.ts';
import { describeMatching, weighed } from './describe-matching.ts';
import { findParts } from './find-parts.ts';
import { pairEqual } from './pair-equal.ts';
import { chooseCandidates, findCandidates } from './pair-similar.ts';

/** Scores from which two clauses are linked, and from which a person is asked. */
const SURE = 0.42;
const UNSURE = 0.25;
/** Pairs from which the surroundings of others are seen. */
const FIRM = 0.6;

/**
 * What became of each clause of a document in its next version. First clauses with equal words,
 * repeated ones in the order of their surroundings; then, of the rest, the one-to-one choice that
 * is most alike in rare words and surroundings; then clauses that were split or merged. Numbers
 * as printed are not looked at. The same input gives the same output.
 * @param olds, news in the order of the documents, some thousands each; ids unique in each
 */
export function matchClauses(
	olds: readonly ComparedClause[],
	news: readonly ComparedClause[]
): ClauseMatching {
	const pairs = new ClausePairs(olds.length, news.length);
	pairEqual(olds.map(printOf), news.map(printOf), pairs);
	const documents = weighed(olds, news);
	const sides = {
		olds: documents.oldVectors,
		news: documents.newVectors,
		oldClasses: olds.map(classOf),
		newClasses: news.map(classOf)
	};
	const candidates = findCandidates(sides, pairs);
	const around = pairs.copy();
	for (const { old, now, likeness: like } of chooseCandidates(candidates, pairs))
		if (like >= FIRM) around.pair(old, now);
	const chosen = chooseCandidates(candidates, around);
	for (const { old, now, score } of chosen) if (score >= SURE) pairs.pair(old, now);

	const areOneClass = (old: number, now: number) => sides.oldClasses[old] === sides.newClasses[now];
	const split = findParts(
		sides.olds,
		sides.news,
		pairs.toNew,
		(now) => pairs.toOld[now] === -1,
		areOneClass
	);
	const inSplit = new Set(split.flatMap(({ parts }) => parts));
	const splitOlds = new Set(split.map(({ whole }) => whole));
	const merged = findParts(
		sides.news,
		sides.olds,
		pairs.toOld.map((old, now) => (inSplit.has(now) ? -1 : old)),
		(old) => pairs.toNew[old] === -1 && !splitOlds.has(old),
		(now, old) => areOneClass(old, now) && !inSplit.has(now)
	);
	const several = [
		...split.map(({ whole, parts }) => ({ from: [whole], to: parts })),
		...merged.map(({ whole, parts }) => ({ from: parts, to: [whole] }))
	];
	// A pair with a clause that was split or merged is part of that.
	const inSeveral = new Set(several.flatMap(({ from }) => from));
	const ones = pairs.toNew.flatMap((now, old) =>
		now === -1 || inSeveral.has(old) ? [] : [{ from: [old], to: [now] }]
	);
	return describeMatching(
		documents,
		[...ones, ...several],
		chosen
			.filter(({ score }) => score >= UNSURE)
			.map(({ old, now, likeness: similarity }) => ({
				from: olds[old]?.id ?? '',
				to: news[now]?.id ?? '',
				similarity
			}))
	);
}
