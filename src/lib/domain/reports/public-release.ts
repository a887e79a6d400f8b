import type { ReleaseContent } from './release-content.ts';
import type { Replies } from './reply.ts';
import type { ReplyClock } from './reply-clock.ts';

/** A published release as anybody sees it. */
export interface PublicRelease {
	slug: string;
	number: number;
	/** The number of the newest release. */
	latest: number;
	content: ReleaseContent;
	publishedAt: Date;
	/** Every release, oldest first; the first has no change note. */
	releases: { number: number; publishedAt: Date; changeNote: string }[];
	replies: Replies;
	clock: ReplyClock;
}
