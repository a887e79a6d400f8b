import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { invitation } from '../../db/schema.ts';
import { wakeMail } from '../../mail/start-mail.ts';
import { invitedConsultation, requireInviting } from './invited-consultation.ts';
import { renewLinks, writeToInvited, type Mailed } from '../letters/write-to-invited.ts';

/**
 * Makes a revoked invitation good again, with a new link that goes out at once. It is the same
 * invitation: if it was used before, it begins no second answer, and nobody is told that either.
 * @returns null when its organisation has answered with its identity
 * @throws DomainError `not-found`, and as `authorise`, `invitedConsultation` and `requireInviting` do
 */
export async function restoreInvitation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; invitationId: string }
): Promise<Mailed | null> {
	authorise(actor, 'invitation:manage');
	const { consultationId, invitationId } = input;
	const mailingId = ctx.random.id();
	const mailed = await ctx.db.write(async (tx) => {
		requireInviting(await invitedConsultation(ctx, tx, consultationId));
		const [restored] = await tx
			.update(invitation)
			.set({ isRevoked: false })
			.where(
				and(
					eq(invitation.id, invitationId),
					eq(invitation.consultationId, consultationId),
					eq(invitation.isRevoked, true)
				)
			)
			.returning({ organisationId: invitation.organisationId });
		if (restored === undefined) throw new DomainError('not-found', 'invitation');
		await renewLinks(ctx, tx, [invitationId]);
		await recordChange(ctx, tx, actor, {
			action: 'invitation:restored',
			subjectKind: 'organisation',
			subjectId: restored.organisationId,
			detail: { consultationId }
		});
		return await writeToInvited(ctx, tx, {
			mailingId,
			consultationId,
			kind: 'invitation',
			only: { unanswered: true, invitationIds: [invitationId] }
		});
	});
	wakeMail(ctx);
	return mailed;
}
