import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import type { Contact } from '../../../domain/organisations/organisation-record.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import type { Reader } from '../../db/client.ts';
import { contact, invitation, organisation } from '../../db/schema.ts';
import type { Recipient } from '../../mail/add-letters.ts';
import { answeredWithIdentity } from '../answered-with-identity.ts';

/** An invited organisation and whom to write to there. */
export interface InvitedRecipient {
	invitationId: string;
	generation: number;
	tokenHash: string;
	organisationId: string;
	organisationName: string;
	contacts: Contact[];
}

/**
 * The invited organisations of a consultation, by name, without those whose invitation was revoked.
 * The only other distinction is whether an organisation has answered with its identity: a letter
 * never goes, or fails to go, because of what somebody did anonymously.
 */
export async function readRecipients(
	reader: Reader,
	consultationId: string,
	only: { unanswered?: boolean; invitationIds?: readonly string[] } = {}
): Promise<InvitedRecipient[]> {
	const rows = await reader
		.select({
			invitationId: invitation.id,
			generation: invitation.generation,
			tokenHash: invitation.tokenHash,
			organisationId: organisation.id,
			organisationName: organisation.name,
			contactName: invitation.contactName,
			contactEmail: invitation.contactEmail
		})
		.from(invitation)
		.innerJoin(organisation, eq(organisation.id, invitation.organisationId))
		.where(
			and(
				eq(invitation.consultationId, consultationId),
				eq(invitation.isRevoked, false),
				only.invitationIds === undefined
					? undefined
					: inArray(invitation.id, [...only.invitationIds]),
				only.unanswered === true
					? notInArray(invitation.organisationId, answeredWithIdentity(consultationId))
					: undefined
			)
		)
		.orderBy(asc(organisation.nameFolded));
	const inRegister = new Map<string, Contact[]>();
	for (const some of chunks(
		rows.map((row) => row.organisationId),
		5000
	)) {
		const contacts = await reader
			.select({ organisationId: contact.organisationId, name: contact.name, email: contact.email })
			.from(contact)
			.where(inArray(contact.organisationId, some))
			.orderBy(asc(contact.name), asc(contact.email));
		for (const { organisationId, ...one } of contacts)
			inRegister.set(organisationId, [...(inRegister.get(organisationId) ?? []), one]);
	}
	return rows.map(({ contactName, contactEmail, ...row }) => ({
		...row,
		contacts:
			contactEmail === null
				? (inRegister.get(row.organisationId) ?? [])
				: [{ name: contactName ?? '', email: contactEmail }]
	}));
}

/** One letter for each contact; one without an address where there is none, to be sent by hand. */
export const recipientsOf = (invited: readonly InvitedRecipient[]): Recipient[] =>
	invited.flatMap(({ organisationId, contacts }) =>
		contacts.length === 0
			? [{ organisationId, name: '', address: '' }]
			: contacts.map(({ name, email }) => ({ organisationId, name, address: email }))
	);
