/** What keeps anonymous responses from being shown before closing, whatever the secretariat says. */
export type ListObstacle = 'too-few' | 'different-days';

/**
 * Whether the list of those invited may be called complete, so that anonymous responses are shown
 * in batches while others still come in.
 *
 * A batch has nothing from whoever was invited after it: that would part those who could have
 * written a response from those who could not. So nobody may be invited after the first batch, and
 * all have to be invited on one day; what was invited before it opened counts as of that day,
 * because nobody could answer earlier. With different days a batch that is shown soon after the
 * last of them would have next to nothing from those either.
 *
 * @param list.leastForBatch how many responses have to wait for a batch
 * @param list.days on which somebody was invited, YYYY-MM-DD in London
 * @param list.opensOn the day of opening
 * @returns null when it may
 */
export function obstacleToComplete(list: {
	invitedCount: number;
	leastForBatch: number;
	days: readonly string[];
	opensOn: string;
}): ListObstacle | null {
	if (list.invitedCount < list.leastForBatch) return 'too-few';
	const couldAnswerFrom = new Set(
		list.days.map((day) => (day > list.opensOn ? day : list.opensOn))
	);
	return couldAnswerFrom.size > 1 ? 'different-days' : null;
}
