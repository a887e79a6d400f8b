import { desc, eq, isNotNull, isNull, max } from 'drizzle-orm';
import { phaseAt, type Phase } from '../../domain/consultations/phase.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { consultation, release } from '../db/schema.ts';

export interface ConsultationRow {
	id: string;
	slug: string;
	title: string;
	phase: Phase;
	opensAt: Date | null;
	closesAt: Date | null;
	isExample: boolean;
	isReported: boolean;
}

/**
 * The desk's consultations, newest first. No numbers of answers: before closing even a count
 * could tell who has answered anonymously.
 * @throws what `authorise` throws
 */
export async function listConsultations(
	ctx: Context,
	actor: Actor,
	{ isArchived }: { isArchived: boolean }
): Promise<ConsultationRow[]> {
	authorise(actor, 'consultation:read');
	const reported = ctx.db.read
		.select({ consultationId: release.consultationId, number: max(release.number).as('number') })
		.from(release)
		.groupBy(release.consultationId)
		.as('reported');
	const rows = await ctx.db.read
		.select({
			id: consultation.id,
			slug: consultation.slug,
			title: consultation.title,
			opensAt: consultation.opensAt,
			closesAt: consultation.closesAt,
			publishedAt: consultation.publishedAt,
			archivedAt: consultation.archivedAt,
			isExample: consultation.isExample,
			releaseNumber: reported.number
		})
		.from(consultation)
		.leftJoin(reported, eq(reported.consultationId, consultation.id))
		.where(isArchived ? isNotNull(consultation.archivedAt) : isNull(consultation.archivedAt))
		.orderBy(desc(consultation.createdAt), consultation.id);
	return rows.map(({ releaseNumber, publishedAt, archivedAt, ...row }) => ({
		...row,
		phase: phaseAt({ ...row, publishedAt, archivedAt }, ctx.clock),
		isReported: releaseNumber !== null
	}));
}
