/**
 * How many invitations have been opened, as far as the secretariat may know: in whole steps of k
 * beyond those whose answer carries a name, and nothing below k. An exact count that is looked at
 * again an hour later would say that one of the few without an answer has just opened its link.
 *
 * @param openedCount invitations that have been used, for whatever
 * @param identifiedCount those of them whose answer is known to the secretariat with its identity
 * @param threshold k
 * @returns the greatest number that may be said ("at least 10"); null when none may
 */
export function openedAtLeast(
	openedCount: number,
	identifiedCount: number,
	threshold: number
): number | null {
	const unseen = Math.max(0, openedCount - identifiedCount);
	const shown = identifiedCount + Math.floor(unseen / threshold) * threshold;
	return shown >= threshold ? shown : null;
}
