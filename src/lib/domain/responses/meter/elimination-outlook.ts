import { isHeldBack } from '../shown-rule.ts';

/** What a respondent is told of the elimination rule before it sends. */
export interface EliminationOutlook {
	invited: number;
	threshold: number;
	/**
	 * Invited organisations that have not answered with their identity: the greatest multiple of k
	 * that is not more; 0 means "fewer than k".
	 */
	leftAtLeast: number;
	/** True when anonymous responses would be held back if it closed now. */
	isHeldBackNow: boolean;
}

/**
 * How near a consultation is to counting its anonymous responses in totals only.
 *
 * In whole steps of k. Told exactly and looked at often, the number would move with each answer
 * that carries a name, and stand still with one that does not: somebody who knows when a colleague
 * answered would know how. Rounded down, it never promises more company than there is.
 */
export function eliminationOutlook(audience: {
	invited: number;
	identified: number;
	threshold: number;
}): EliminationOutlook {
	const { invited, identified, threshold } = audience;
	const left = Math.max(0, invited - identified);
	return {
		invited,
		threshold,
		leftAtLeast: Math.floor(left / threshold) * threshold,
		isHeldBackNow: isHeldBack(audience)
	};
}
