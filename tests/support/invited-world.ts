// A consultation for invited organisations, and what is done to it, as tests of letters tell it.
import { organisationDetailsSchema } from '../../src/lib/domain/organisations/organisation-details.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { createInvitations } from '../../src/lib/server/identity/invitations/create-invitations.ts';
import { addOrganisation } from '../../src/lib/server/organisations/add-organisation.ts';
import { mair } from './cast.ts';
import { aConsultation, type BuiltConsultation } from './consultation-builder.ts';
import { linksOf } from './invitation-links.ts';
import { ORGANISATION_NAMES } from './organisation-names.ts';
import type { Invited } from './response-steps.ts';

/** Puts sixteen organisations into the register, each with one contact: `post0@org.example` on. */
export async function addSixteen(ctx: Context): Promise<void> {
	for (const [n, name] of ORGANISATION_NAMES.entries())
		await addOrganisation(
			ctx,
			mair,
			organisationDetailsSchema.parse({
				...{ name, aliases: [], sizeBandId: null, valueIds: [] },
				contacts: [{ name: 'Siân Ŵyn', email: `post${String(n)}@org.example` }]
			})
		);
}

/** The address of the contact of an organisation of `addSixteen`. */
export const postOf = (name: string): string =>
	`post${String(ORGANISATION_NAMES.findIndex((each) => each === name))}@org.example`;

/** An open consultation to which all sixteen are invited; the links in the order of their names. */
export async function inviteSixteen(
	ctx: Context,
	given: Parameters<typeof aConsultation>[1] = {}
): Promise<{ consultation: BuiltConsultation; links: (Invited & { invitationId: string })[] }> {
	const consultation = await aConsultation(ctx, {
		...given,
		content: { audience: 'invited', ...given.content }
	});
	await addSixteen(ctx);
	await createInvitations(ctx, mair, {
		consultationId: consultation.id,
		choice: { kind: 'search', search: { words: '', entries: {} } }
	});
	const links = await linksOf(ctx, consultation.id);
	return {
		consultation,
		links: links.map(({ organisationName, ...rest }) => ({ ...rest, name: organisationName }))
	};
}
