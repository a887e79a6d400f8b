import type { Kit } from '../db/kit.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { organisationTables } from '../organisations/organisations.tables.ts';

/**
 * Who may answer, that a ballot was given to them, and which ballots were used: the second is not
 * to be joined with the third, which is what the blind signature is for.
 */
export function identityTables(
	k: Kit,
	{ consultation, consultationVersion }: ReturnType<typeof consultationTables>,
	{ organisation }: ReturnType<typeof organisationTables>
) {
	const invitation = k.table(
		'invitation',
		{
			id: k.text('id').primaryKey(),
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			organisationId: k
				.text('organisation_id')
				.notNull()
				.references(() => organisation.id),
			tokenHash: k.text('token_hash').notNull(),
			// With the id, what the link's secret is derived from; a new link counts one further.
			generation: k.int('generation').notNull().default(0),
			// YYYY-MM-DD in London, as its first letter has it.
			invitedOn: k.text('invited_on').notNull().default(''),
			// Its link is dead and it gets no letters. Whether it was used before is not touched by this.
			isRevoked: k.bool('is_revoked').notNull().default(false),
			// Whom to write to instead of the register's contacts; null for those.
			contactName: k.text('contact_name'),
			contactEmail: k.text('contact_email')
		},
		(t) => [
			k.uniqueIndex('invitation_token_uq').on(t.tokenHash),
			k.uniqueIndex('invitation_organisation_uq').on(t.consultationId, t.organisationId)
		]
	);

	// The key pair of a version whose answers need a ballot. Nothing refers to it: a used ballot
	// does not say by which key it was signed.
	const ballotKey = k.table('ballot_key', {
		versionId: k
			.text('version_id')
			.primaryKey()
			.references(() => consultationVersion.id, { onDelete: 'cascade' }),
		// SubjectPublicKeyInfo in DER, base64.
		publicKey: k.text('public_key').notNull(),
		// PKCS #8 in DER, sealed; null from closing on.
		sealedPrivateKey: k.text('sealed_private_key')
	});

	// One row for each invitation that has been given its ballot, however the ballot is used.
	// No time and no order (rowid-free): beside the responses either would name somebody.
	const ballotIssue = k.table('ballot_issue', {
		invitationId: k
			.text('invitation_id')
			.primaryKey()
			.references(() => invitation.id, { onDelete: 'cascade' }),
		// Of the blinded message, so that a repeated request gets the same signature. Blinding makes
		// every message equally likely to be every ballot, so this tells nothing of the ballot.
		blindedHash: k.text('blinded_hash').notNull()
	});

	// The ballots that were used, each by the hash of its serial, which nobody here had seen before.
	const spentBallot = k.table(
		'spent_ballot',
		{
			consultationId: k
				.text('consultation_id')
				.notNull()
				.references(() => consultation.id, { onDelete: 'cascade' }),
			serialHash: k.text('serial_hash').notNull()
		},
		(t) => [k.primaryKey({ name: 'spent_ballot_pk', columns: [t.consultationId, t.serialHash] })]
	);

	return { invitation, ballotKey, ballotIssue, spentBallot };
}
