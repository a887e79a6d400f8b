import type { Phase } from '../consultations/phase.ts';

/** What is published of ballots. */
export interface AnonymityNumbers {
	/** While it is open "at least": a multiple of k, null below it. After closing exact. */
	issued: { count: number | null; isExact: boolean };
	/** Sorted; null while it is open, and after closing when they are fewer than k. */
	spentHashes: readonly string[] | null;
}

/**
 * How much may be said. A list that is looked at twice tells what came between: that somebody has
 * just begun, at the time at which somebody was seen to sit down. So while answers are taken, the
 * number given out moves in steps of k, and the used ballots are not listed at all. After closing
 * nothing moves any more, and both are published whole.
 * @param threshold k
 */
export function anonymityNumbers(of: {
	phase: Phase;
	threshold: number;
	issuedCount: number;
	spentHashes: readonly string[];
}): AnonymityNumbers {
	const { threshold, issuedCount } = of;
	if (of.phase !== 'closed' && of.phase !== 'archived') {
		const step = Math.floor(issuedCount / threshold) * threshold;
		return { issued: { count: step > 0 ? step : null, isExact: false }, spentHashes: null };
	}
	return {
		issued: { count: issuedCount, isExact: true },
		spentHashes: of.spentHashes.length >= threshold ? of.spentHashes.toSorted() : null
	};
}
