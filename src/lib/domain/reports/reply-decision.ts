/** What an official may answer to a recommendation. */
export const REPLY_DECISIONS = ['accept', 'accept-in-part', 'reject', 'need-more'] as const;
export type ReplyDecision = (typeof REPLY_DECISIONS)[number];

export const REPLY_DECISION_NAMES: Record<ReplyDecision, string> = {
	accept: 'Accept',
	'accept-in-part': 'Accept in part',
	reject: 'Reject',
	'need-more': 'Need more information'
};
