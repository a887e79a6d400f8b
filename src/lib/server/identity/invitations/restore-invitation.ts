import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { invitation } from '../../db/schema.ts';
import { changeAndInvite } from './change-and-invite.ts';
import { invitedConsultation, requireOpenList } from './invited-consultation.ts';
import { renewLinks, type Mailed } from '../letters/write-to-invited.ts';

/**
 * Makes a revoked invitation good again, with a new link that goes out at once. It is the same
 * invitation: if it was used before, it begins no second answer, and nobody is told that either.
 * It counts as invited today, because its organisation could not begin an answer meanwhile.
 * @returns null when its organisation has answered with its identity
 * @throws DomainError `not-found`; `already-done` once the list is complete; and as `authorise` and `changeAndInvite` do
 */
export async function restoreInvitation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; invitationId: string }
): Promise<Mailed | null> {
	authorise(actor, 'invitation:manage');
	const { consultationId, invitationId } = input;
	return await changeAndInvite(ctx, input, async (tx) => {
		requireOpenList(await invitedConsultation(ctx, tx, consultationId));
		const [restored] = await tx
			.update(invitation)
			.set({ isRevoked: false, invitedOn: toLondon(ctx.clock.now()).day })
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
	});
}
