import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { invitation, letter, mailing } from '../../db/schema.ts';
import { changeAndInvite } from './change-and-invite.ts';
import type { Mailed } from '../letters/write-to-invited.ts';

/**
 * Writes to somebody else about one invitation, from now on, and sends them the invitation at once.
 * Letters to the former contact that wait or have failed are dropped. The link stays the same:
 * whoever has it may have begun an answer with it.
 * @param input.contact null for the register's contacts again
 * @returns null when its organisation has answered with its identity: there is nothing to send
 * @throws DomainError `not-found`, and as `authorise` and `changeAndInvite` do
 */
export async function replaceContact(
	ctx: Context,
	actor: Actor,
	input: {
		consultationId: string;
		invitationId: string;
		contact: { name: string; email: string } | null;
	}
): Promise<Mailed | null> {
	authorise(actor, 'invitation:manage');
	const { consultationId, invitationId, contact } = input;
	return await changeAndInvite(ctx, input, async (tx) => {
		const [replaced] = await tx
			.update(invitation)
			.set({ contactName: contact?.name ?? null, contactEmail: contact?.email ?? null })
			.where(
				and(
					eq(invitation.id, invitationId),
					eq(invitation.consultationId, consultationId),
					eq(invitation.isRevoked, false)
				)
			)
			.returning({ organisationId: invitation.organisationId });
		if (replaced === undefined) throw new DomainError('not-found', 'invitation');
		await tx
			.update(letter)
			.set({ state: 'not-needed', dueAt: null, problem: null, lastWords: '' })
			.where(
				and(
					eq(letter.organisationId, replaced.organisationId),
					inArray(letter.state, ['waiting', 'refused', 'given-up', 'by-hand']),
					inArray(
						letter.mailingId,
						sql`(select ${mailing.id} from ${mailing} where ${mailing.consultationId} = ${consultationId})`
					)
				)
			);
		await recordChange(ctx, tx, actor, {
			action: 'invitation:contact-replaced',
			subjectKind: 'organisation',
			subjectId: replaced.organisationId,
			detail: { consultationId, email: contact?.email ?? 'as in the register' }
		});
	});
}
