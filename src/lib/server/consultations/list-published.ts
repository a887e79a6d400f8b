import { and, eq, isNotNull, max } from 'drizzle-orm';
import { contentSchema } from '../../domain/consultations/content.ts';
import { phaseAt } from '../../domain/consultations/phase.ts';
import type { PublicListing } from '../../domain/consultations/public-lists.ts';
import type { Context } from '../context.ts';
import { consultation, consultationVersion, release } from '../db/schema.ts';

/** Everything that was ever published, with what its latest version says. For anybody. */
export async function listPublished(ctx: Context): Promise<PublicListing[]> {
	const read = ctx.db.read;
	const latest = read
		.select({
			consultationId: consultationVersion.consultationId,
			number: max(consultationVersion.number).as('latest_number')
		})
		.from(consultationVersion)
		.groupBy(consultationVersion.consultationId)
		.as('latest');
	const reported = read
		.select({
			consultationId: release.consultationId,
			at: max(release.publishedAt).as('reported_at')
		})
		.from(release)
		.groupBy(release.consultationId)
		.as('reported');
	const rows = await read
		.select({
			slug: consultation.slug,
			isExample: consultation.isExample,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			publishedAt: consultation.publishedAt,
			archivedAt: consultation.archivedAt,
			content: consultationVersion.content,
			reportedAt: reported.at
		})
		.from(consultation)
		.innerJoin(latest, eq(latest.consultationId, consultation.id))
		.innerJoin(
			consultationVersion,
			and(
				eq(consultationVersion.consultationId, consultation.id),
				eq(consultationVersion.number, latest.number)
			)
		)
		.leftJoin(reported, eq(reported.consultationId, consultation.id))
		.where(isNotNull(consultation.publishedAt));
	return rows.flatMap(({ slug, isExample, content, reportedAt, ...schedule }) => {
		const { opensAt, closesAt } = schedule;
		if (opensAt === null || closesAt === null) return [];
		const { title, whoAsks } = contentSchema.parse(content);
		const phase = phaseAt(schedule, ctx.clock);
		return [{ slug, isExample, title, whoAsks, phase, opensAt, closesAt, reportedAt }];
	});
}
