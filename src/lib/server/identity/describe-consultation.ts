import { desc, eq } from 'drizzle-orm';
import { contentSchema } from '../../domain/consultations/content.ts';
import { phaseAt, type Phase } from '../../domain/consultations/phase.ts';
import { closingDay } from '../../domain/mail/closing-day.ts';
import type { InvitedFacts } from '../../domain/mail/invited-letter.ts';
import type { LetterSender } from '../../domain/mail/letter.ts';
import type { Context } from '../context.ts';
import { consultation, consultationVersion } from '../db/schema.ts';

/** A consultation as letters about it need it. */
export type DescribedConsultation = Omit<
	InvitedFacts,
	'kind' | 'recipientName' | 'organisationName' | 'link' | 'note'
> & {
	phase: Phase;
};

/** What all letters about one consultation say alike; null for one that was never published. */
export async function describeConsultation(
	ctx: Context,
	sender: LetterSender,
	consultationId: string,
	origin: string
): Promise<DescribedConsultation | null> {
	const [row] = await ctx.db.read
		.select({
			slug: consultation.slug,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			publishedAt: consultation.publishedAt,
			archivedAt: consultation.archivedAt,
			content: consultationVersion.content
		})
		.from(consultation)
		.innerJoin(consultationVersion, eq(consultationVersion.consultationId, consultation.id))
		.where(eq(consultation.id, consultationId))
		.orderBy(desc(consultationVersion.number))
		.limit(1);
	const { opensAt = null, closesAt = null } = row ?? {};
	if (row === undefined || opensAt === null || closesAt === null) return null;
	const content = contentSchema.parse(row.content);
	const phase = phaseAt(row, ctx.clock);
	const contactEmail = content.contactEmail === '' ? sender.contactEmail : content.contactEmail;
	return {
		sender: { name: sender.name, contactEmail },
		title: content.title,
		attributions: content.attributions,
		opensAt,
		closesAt,
		closesOn: closingDay(closesAt, ctx.clock.now()),
		phase,
		isScheduled: phase === 'scheduled',
		publicPage: `${origin}/consultations/${row.slug}`
	};
}
