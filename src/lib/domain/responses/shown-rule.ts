import type { Phase } from '../consultations/phase.ts';

/**
 * Whether waiting anonymous responses are shown now: the whole waiting set at once, when at least
 * k wait. Fewer would let their arrival be told from who was just spoken to.
 */
export const isBatchReady = (waiting: number, threshold: number): boolean => waiting >= threshold;

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
