import type { Kit } from '../db/kit.ts';
import type { consultationTables } from '../consultations/consultations.tables.ts';
import type { organisationTables } from '../organisations/organisations.tables.ts';

/** Who may answer, and that they have: never what, and for an anonymous answer never when. */
export function identityTables(
	k: Kit,
	{ consultation }: ReturnType<typeof consultationTables>,
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
			tokenHash: k.text('token_hash').notNull()
		},
		(t) => [
			k.uniqueIndex('invitation_token_uq').on(t.tokenHash),
			k.uniqueIndex('invitation_organisation_uq').on(t.consultationId, t.organisationId)
		]
	);

	// One row for each invitation that has been used, whatever it was used for.
	// No time and no order (rowid-free): beside the responses either would name somebody.
	const invitationUse = k.table('invitation_use', {
		invitationId: k
			.text('invitation_id')
			.primaryKey()
			.references(() => invitation.id, { onDelete: 'cascade' })
	});

	return { invitation, invitationUse };
}
