import type { ReplyDecision } from './reply-decision.ts';

const DAY = 86_400_000;

export interface ReplyClock {
	recommendations: number;
	/** Recommendations with any reply. */
	answered: number;
	/** Whole days since the report was first published; null once everything is answered. */
	daysOwed: number | null;
	/** How many recommendations are past the day by which a reply was asked. */
	overdue: number;
}

/**
 * How long a reply has been owed.
 * @param publishedAt when the first release was published: a correction does not stop the clock
 * @param today YYYY-MM-DD in London
 */
export function replyClock(
	recommendations: readonly { id: string; replyBy: string }[],
	replies: ReadonlyMap<string, { decision: ReplyDecision }>,
	publishedAt: Date,
	now: Date,
	today: string
): ReplyClock {
	const open = recommendations.filter(({ id }) => !replies.has(id));
	return {
		recommendations: recommendations.length,
		answered: recommendations.length - open.length,
		daysOwed:
			open.length === 0
				? null
				: Math.max(0, Math.floor((now.getTime() - publishedAt.getTime()) / DAY)),
		overdue: open.filter(({ replyBy }) => replyBy !== '' && replyBy < today).length
	};
}
