import type { ReplyDecision } from './reply-decision.ts';

/** What an official replied to one recommendation. */
export interface Reply {
	decision: ReplyDecision;
	reason: string;
	officialName: string;
	repliedAt: Date;
}

/** Replies by the id of their recommendation. */
export type Replies = ReadonlyMap<string, Reply>;
