import { and, desc, eq } from 'drizzle-orm';
import { releaseContentSchema } from '../../../domain/reports/release-content.ts';
import type { ReplyDecision } from '../../../domain/reports/reply-decision.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { release, reply } from '../../db/schema.ts';

export interface ReplyInput {
	/** Of a recommendation, or of a clause in the comment table. */
	recommendationId: string;
	decision: ReplyDecision;
	/** Why; never empty: the routes ask for it. */
	reason: string;
}

/**
 * Puts a reply to a recommendation of the newest release, or to the comments on one of its clauses,
 * replacing an earlier reply to it.
 * @throws DomainError `not-found` for one that is not in it, `bad-request` without a
 * reason
 */
export async function writeReply(
	ctx: Pick<Context, 'clock'>,
	tx: Writer,
	consultationId: string,
	officialName: string,
	{ recommendationId, decision, reason }: ReplyInput
): Promise<void> {
	if (reason === '') throw new DomainError('bad-request', 'reason');
	const [newest] = await tx
		.select({ content: release.content })
		.from(release)
		.where(eq(release.consultationId, consultationId))
		.orderBy(desc(release.number))
		.limit(1);
	const content = newest === undefined ? null : releaseContentSchema.parse(newest.content);
	const answerable = [...(content?.recommendations ?? []), ...(content?.comments?.clauses ?? [])];
	if (!answerable.some(({ id }) => id === recommendationId))
		throw new DomainError('not-found', 'recommendation');
	await tx
		.delete(reply)
		.where(
			and(eq(reply.consultationId, consultationId), eq(reply.recommendationId, recommendationId))
		);
	await tx.insert(reply).values({
		consultationId,
		recommendationId,
		decision,
		reason,
		officialName,
		repliedAt: ctx.clock.now()
	});
}
