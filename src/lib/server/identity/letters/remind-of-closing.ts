import { and, eq, lte } from 'drizzle-orm';
import { closingDay } from '../../../domain/mail/closing-day.ts';
import { SYSTEM } from '../../../domain/shared/actor.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { recordChange } from '../../audit/record.ts';
import { phaseCondition } from '../../consultations/phase-condition.ts';
import type { Context } from '../../context.ts';
import { consultation, mailing } from '../../db/schema.ts';
import { wakeMail } from '../../mail/start-mail.ts';
import { invitedConsultation } from '../invitations/invited-consultation.ts';
import { writeToInvited } from './write-to-invited.ts';

const HOUR = 3_600_000;
const FIRST_HOUR = 9;

/**
 * Writes, on the day before a consultation closes and not before nine in the morning, to every
 * invited organisation that has not answered with its identity. Once for each closing day: if the
 * closing is put off, they hear of the new one too. A tick calls it.
 */
export async function remindOfClosing(ctx: Context): Promise<void> {
	const now = ctx.clock.now();
	if (Number(toLondon(now).time.slice(0, 2)) < FIRST_HOUR) return;
	const soon = await ctx.db.read
		.select({ id: consultation.id, closesAt: consultation.closesAt })
		.from(consultation)
		.where(
			and(phaseCondition.open(now), lte(consultation.closesAt, new Date(now.getTime() + 48 * HOUR)))
		);
	for (const { id, closesAt } of soon)
		if (closesAt !== null && closingDay(closesAt, now) === 'tomorrow')
			await remindOne(ctx, id, closesAt);
	wakeMail(ctx);
}

async function remindOne(ctx: Context, consultationId: string, closesAt: Date): Promise<void> {
	// Derived from what it is about, so that a second process, or this one started again, finds it.
	const mailingId = `closing-${toLondon(closesAt).day}-${consultationId}`;
	await ctx.db.write(async (tx) => {
		const [done] = await tx
			.select({ id: mailing.id })
			.from(mailing)
			.where(eq(mailing.id, mailingId));
		if (done !== undefined) return;
		const { audience } = await invitedConsultation(ctx, tx, consultationId);
		if (audience !== 'invited') return;
		const written = await writeToInvited(ctx, tx, {
			mailingId,
			consultationId,
			kind: 'closing-tomorrow',
			only: { unanswered: true }
		});
		if (written === null) return;
		await recordChange(ctx, tx, SYSTEM, {
			action: 'invitation:reminded-of-closing',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { organisations: written.organisationCount, letters: written.letterCount }
		});
	});
}
