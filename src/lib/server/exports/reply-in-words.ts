import { REPLY_DECISION_PAST } from '../../domain/reports/reply-decision.ts';
import type { Replies } from '../../domain/reports/reply.ts';
import { formatDay } from '../../domain/shared/london-time.ts';

/** An official's reply on a clause in a cell of a table; '' where there is none yet. */
export function replyInWords(clauseId: string, replies: Replies): string {
	const reply = replies.get(clauseId);
	if (reply === undefined) return '';
	const { decision, reason, officialName, repliedAt } = reply;
	return `${REPLY_DECISION_PAST[decision]}. ${reason}\n${officialName}, ${formatDay(repliedAt)}`;
}
