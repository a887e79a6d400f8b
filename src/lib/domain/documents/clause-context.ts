import type { ClausePairs } from './matching/clause-pairs.ts';

/** How well two clauses stand in the same surroundings, 0 to 1. */
export type ClauseContext = (old: number, now: number) => number;

const BESIDE = 0.35;
const BETWEEN = 0.3;

/**
 * What the pairs found so far say of a further one: that the clauses right before are a pair, that
 * those right after are, and that it lies between the nearest pairs around. Both beginnings and
 * both ends count as pairs.
 */
export function contextOf(pairs: ClausePairs): ClauseContext {
	const [olds, news] = [pairs.toNew.length, pairs.toOld.length];
	const lastBefore = nearestPartners(pairs.toNew, -1);
	const firstAfter = nearestPartners([...pairs.toNew].reverse(), news).reverse();
	const arePaired = (old: number, now: number) =>
		(old === -1 && now === -1) || (old === olds && now === news) || pairs.arePaired(old, now);
	return (old, now) =>
		(arePaired(old - 1, now - 1) ? BESIDE : 0) +
		(arePaired(old + 1, now + 1) ? BESIDE : 0) +
		((lastBefore[old] ?? -1) < now && now < (firstAfter[old] ?? news) ? BETWEEN : 0);
}

/** For each place the partner of the last one before it that has one. */
function nearestPartners(partners: readonly number[], end: number): number[] {
	let last = end;
	return partners.map((partner) => {
		const before = last;
		if (partner !== -1) last = partner;
		return before;
	});
}

/** Where a clause would stand if it stayed behind the nearest pair before it. */
export function expectedPlaces(pairs: ClausePairs): number[] {
	let place = -1;
	return pairs.toNew.map((now) => {
		place = now === -1 ? place + 1 : now;
		return place;
	});
}
