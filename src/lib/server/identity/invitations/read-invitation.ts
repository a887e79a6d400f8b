import { and, eq } from 'drizzle-orm';
import type { Contact } from '../../../domain/organisations/organisation-record.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { invitation } from '../../db/schema.ts';
import { readRecords } from '../../organisations/read-records.ts';

export interface InvitationOfOne {
	id: string;
	organisationId: string;
	organisationName: string;
	isRevoked: boolean;
	/** Whom letters about it go to instead of the register's contacts. */
	ownContact: Contact | null;
	registerContacts: Contact[];
}

/**
 * One invitation as the secretariat manages it. Nothing of whether it was used is read.
 * @throws DomainError `not-found`, and as `authorise` does
 */
export async function readInvitation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; invitationId: string }
): Promise<InvitationOfOne> {
	authorise(actor, 'invitation:manage');
	const [row] = await ctx.db.read
		.select({
			id: invitation.id,
			organisationId: invitation.organisationId,
			isRevoked: invitation.isRevoked,
			contactName: invitation.contactName,
			contactEmail: invitation.contactEmail
		})
		.from(invitation)
		.where(
			and(
				eq(invitation.id, input.invitationId),
				eq(invitation.consultationId, input.consultationId)
			)
		);
	const [record] = await readRecords(ctx.db.read, row === undefined ? [] : [row.organisationId]);
	if (row === undefined || record === undefined) throw new DomainError('not-found', 'invitation');
	const { contactName, contactEmail, ...rest } = row;
	return {
		...rest,
		organisationName: record.name,
		ownContact: contactEmail === null ? null : { name: contactName ?? '', email: contactEmail },
		registerContacts: record.contacts
	};
}
