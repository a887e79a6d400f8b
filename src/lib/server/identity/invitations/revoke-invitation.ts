import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { invitation, letter, mailing } from '../../db/schema.ts';
import { hashSecret } from '../../random.ts';
import { invitedConsultation, requireInviting } from './invited-consultation.ts';

/**
 * Takes an invitation back.
 *
 * Before the consultation opens nobody can have used it: it is deleted, and the organisation can be
 * invited again. From then on it is never asked whether it was used, because a refusal, another
 * word or another count would say that this organisation has answered anonymously. Its link stops
 * working in every case, it gets no more letters, and what was begun with it stands. The row
 * stays, used or not, so that no count of used links moves.
 *
 * @throws DomainError `not-found`, and as `authorise`, `invitedConsultation` and `requireInviting` do
 */
export async function revokeInvitation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; invitationId: string }
): Promise<void> {
	authorise(actor, 'invitation:manage');
	const { consultationId, invitationId } = input;
	// A hash of nothing that anybody has.
	const dead = hashSecret(ctx.random.secret(32));
	await ctx.db.write(async (tx) => {
		const target = await invitedConsultation(ctx, tx, consultationId);
		requireInviting(target);
		const own = and(eq(invitation.id, invitationId), eq(invitation.consultationId, consultationId));
		const [found] = await tx
			.select({ organisationId: invitation.organisationId })
			.from(invitation)
			.where(own);
		if (found === undefined) throw new DomainError('not-found', 'invitation');
		if (target.consultation.phase === 'scheduled') {
			const mailings = sql`(select ${mailing.id} from ${mailing} where ${mailing.consultationId} = ${consultationId})`;
			await tx
				.delete(letter)
				.where(
					and(eq(letter.organisationId, found.organisationId), inArray(letter.mailingId, mailings))
				);
			await tx.delete(invitation).where(own);
		} else await tx.update(invitation).set({ isRevoked: true, tokenHash: dead }).where(own);
		await recordChange(ctx, tx, actor, {
			action: 'invitation:revoked',
			subjectKind: 'organisation',
			subjectId: found.organisationId,
			detail: { consultationId }
		});
	});
}
