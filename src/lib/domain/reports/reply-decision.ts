/** What an official may answer to a recommendation. */
export const REPLY_DECISIONS = ['accept', 'accept-in-part', 'reject', 'need-more'] as const;
export type ReplyDecision = (typeof REPLY_DECISIONS)[number];

export const REPLY_DECISION_NAMES: Record<ReplyDecision, string> = {
	accept: 'Accept',
	'accept-in-part': 'Accept in part',
	reject: 'Reject',
	'need-more': 'Need more information'
};

/** What was done, as the public page says it. */
export const REPLY_DECISION_PAST: Record<ReplyDecision, string> = {
	accept: 'Accepted',
	'accept-in-part': 'Accepted in part',
	reject: 'Rejected',
	'need-more': 'More information needed'
};
