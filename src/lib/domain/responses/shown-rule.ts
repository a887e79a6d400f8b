import type { Phase } from '../consultations/phase.ts';

/** How many anonymous responses have to wait for a batch of them to be shown before closing. */
export const leastForBatch = (threshold: number): number => 2 * threshold;

/**
 * How many of the waiting anonymous responses are shown now, chosen by lot: all but k, when that is
 * k at least. Fewer would let their arrival be told from who was just spoken to. And k always stay
 * back, or the one response that came after the last batch would stand alone at closing, known to
 * be from the last days. A pool mix: Serjantov, Dingledine and Syverson, From a Trickle to a Flood
 * (2002), section 4.
 * @param waiting submitted and not shown yet
 * @param threshold k
 */
export const batchSize = (waiting: number, threshold: number): number =>
	waiting >= leastForBatch(threshold) ? waiting - threshold : 0;

/**
 * The elimination rule. The anonymity set is the invited organisations less those that answered
 * with their identity; below k, "one of these" would be as good as a name.
 */
export const isHeldBack = (audience: {
	invited: number;
	identified: number;
	threshold: number;
}): boolean => audience.invited - audience.identified < audience.threshold;

/**
 * Which anonymous responses the secretariat may see now.
 * - `shown-batches`: those already shown in a batch, while answers can still come in
 * - `all`: after closing
 * - `none`: after closing, held back by the elimination rule: counted in totals only
 *
 * @param audience null for an open link, where nobody can be eliminated by subtraction
 */
export function anonymousView(
	phase: Phase,
	audience: { invited: number; identified: number; threshold: number } | null
): 'shown-batches' | 'all' | 'none' {
	if (phase !== 'closed' && phase !== 'archived') return 'shown-batches';
	return audience !== null && isHeldBack(audience) ? 'none' : 'all';
}
