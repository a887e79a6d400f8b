/** Invited organisations of one kind, and those of them that answered with their identity. */
export interface RateCounts {
	invited: number;
	answered: number;
}

export type ResponseRate =
	| { kind: 'shown'; invited: number; answered: number; percent: number }
	/** From one to k-1 have answered. */
	| { kind: 'few'; invited: number }
	/** Fewer than k were invited. */
	| { kind: 'hidden' };

/**
 * A response rate as it may be shown, by the consultation's threshold k: of fewer than k invited
 * nothing is said, and no number from 1 to k-1. It counts answers with an identity alone. Used
 * invitations are not counted by group, ever: less the identified ones they would be the anonymous
 * ones of that group, and two groups that differ by one organisation would give it away.
 */
export function responseRate({ invited, answered }: RateCounts, threshold: number): ResponseRate {
	if (invited < threshold) return { kind: 'hidden' };
	if (answered > 0 && answered < threshold) return { kind: 'few', invited };
	return { kind: 'shown', invited, answered, percent: Math.round((100 * answered) / invited) };
}
