import { asc, eq } from 'drizzle-orm';
import { releaseContentSchema } from '../../../domain/reports/release-content.ts';
import { replyClock, type ReplyClock } from '../../../domain/reports/reply-clock.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { consultation, release, reply } from '../../db/schema.ts';

export interface ReportForOfficial {
	slug: string;
	title: string;
	publishedAt: Date;
	clock: ReplyClock;
}

/**
 * Every published report, those that are owed a reply for longest first.
 * @throws DomainError what `authorise` throws
 */
export async function reportsForOfficials(
	ctx: Context,
	actor: Actor
): Promise<ReportForOfficial[]> {
	authorise(actor, 'reply:write');
	const releases = await ctx.db.read
		.select({
			consultationId: release.consultationId,
			slug: consultation.slug,
			content: release.content,
			publishedAt: release.publishedAt
		})
		.from(release)
		.innerJoin(consultation, eq(consultation.id, release.consultationId))
		.orderBy(asc(release.consultationId), asc(release.number));
	const replies = await ctx.db.read
		.select({
			consultationId: reply.consultationId,
			recommendationId: reply.recommendationId,
			decision: reply.decision
		})
		.from(reply);
	const now = ctx.clock.now();
	const consultationIds = [...new Set(releases.map(({ consultationId }) => consultationId))];
	return consultationIds
		.flatMap((id) => {
			const own = releases.filter(({ consultationId }) => consultationId === id);
			const first = own[0];
			const last = own.at(-1);
			if (first === undefined || last === undefined) return [];
			const content = releaseContentSchema.parse(last.content);
			const given = new Map(
				replies
					.filter(({ consultationId }) => consultationId === id)
					.map(({ recommendationId, decision }) => [recommendationId, { decision }])
			);
			return [
				{
					slug: last.slug,
					title: content.title,
					publishedAt: first.publishedAt,
					clock: replyClock(
						content.recommendations,
						given,
						first.publishedAt,
						now,
						toLondon(now).day
					)
				}
			];
		})
		.sort((a, b) => (b.clock.daysOwed ?? -1) - (a.clock.daysOwed ?? -1));
}
