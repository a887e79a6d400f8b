import type { ClausePairs } from './clause-pairs.ts';

/**
 * Pairs clauses with equal prints as far as that is certain (Heckel, "A technique for isolating
 * differences between files", 1978): those that are there once in both documents, and from them
 * outwards their neighbours, so that a sentence which stands in every section stays with its
 * section. Copies that are left have equal numbers of copies in one stretch between two pairs:
 * those are paired in order. Others are left to be weighed.
 */
export function pairEqual(
	olds: readonly string[],
	news: readonly string[],
	pairs: ClausePairs
): void {
	const [oldPlaces, newPlaces] = [placesOf(olds), placesOf(news)];
	for (const [print, [old, another]] of oldPlaces) {
		const [now, oneMore] = newPlaces.get(print) ?? [];
		if (old === undefined || now === undefined) continue;
		if (another === undefined && oneMore === undefined) pairs.pair(old, now);
	}
	const spread = (from: number, step: 1 | -1) => {
		for (let old = from; old >= 0 && old < olds.length; old += step) {
			const now = pairs.toNew[old] ?? -1;
			if (now === -1) continue;
			const [oldBeside, newBeside] = [old + step, now + step];
			if (olds[oldBeside] === news[newBeside] && pairs.areAlone(oldBeside, newBeside))
				pairs.pair(oldBeside, newBeside);
		}
	};
	spread(0, 1);
	spread(olds.length - 1, -1);
	pairInGaps(olds, news, pairs);
}

function placesOf(prints: readonly string[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	prints.forEach((print, at) => {
		const known = places.get(print);
		if (known === undefined) places.set(print, [at]);
		else known.push(at);
	});
	return places;
}

/** Between two pairs that follow each other in both documents. */
function pairInGaps(olds: readonly string[], news: readonly string[], pairs: ClausePairs): void {
	const kept = [-1, ...olds.keys(), olds.length].filter(
		(old) => old === -1 || old === olds.length || pairs.toNew[old] !== -1
	);
	for (const [n, from] of kept.entries()) {
		const to = kept[n + 1];
		if (to === undefined || to === from + 1) continue;
		const after = from === -1 ? -1 : (pairs.toNew[from] ?? -1);
		const before = to === olds.length ? news.length : (pairs.toNew[to] ?? -1);
		if (before <= after) continue;
		const alone = (places: number[], partners: readonly number[]) =>
			places.filter((at) => partners[at] === -1);
		const oldGap = alone(range(from + 1, to), pairs.toNew);
		const newGap = alone(range(after + 1, before), pairs.toOld);
		const newPlaces = placesOf(newGap.map((at) => news[at] ?? ''));
		for (const [print, places] of placesOf(oldGap.map((at) => olds[at] ?? ''))) {
			const partners = newPlaces.get(print) ?? [];
			if (partners.length !== places.length) continue;
			places.forEach((place, nth) => {
				pairs.pair(oldGap[place] ?? -1, newGap[partners[nth] ?? -1] ?? -1);
			});
		}
	}
}

const range = (from: number, to: number): number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
