import { and, eq } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { invitation } from '../../db/schema.ts';
import { changeAndInvite } from './change-and-invite.ts';
import { renewLinks, type Mailed } from '../letters/write-to-invited.ts';

/**
 * Makes a revoked invitation good again, with a new link that goes out at once. It is the same
 * invitation: if it was used before, it begins no second answer, and nobody is told that either.
 * @returns null when its organisation has answered with its identity
 * @throws DomainError `not-found`, and as `authorise` and `changeAndInvite` do
 */
export async function restoreInvitation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; invitationId: string }
): Promise<Mailed | null> {
	authorise(actor, 'invitation:manage');
	const { consultationId, invitationId } = input;
	return await changeAndInvite(ctx, input, async (tx) => {
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
	});
}
