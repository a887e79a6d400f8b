import { asc, eq } from 'drizzle-orm';
import { invitation, organisation } from '../../src/lib/server/db/schema.ts';
import type { Context } from '../../src/lib/server/context.ts';
import { invitationSecret } from '../../src/lib/server/identity/invitations/invitation-secret.ts';

/** The secrets of a consultation's links as letters carry them now, by organisation's name. */
export async function linksOf(
	ctx: Context,
	consultationId: string
): Promise<
	{ invitationId: string; organisationId: string; organisationName: string; secret: string }[]
> {
	const rows = await ctx.db.read
		.select({
			id: invitation.id,
			generation: invitation.generation,
			organisationId: organisation.id,
			organisationName: organisation.name
		})
		.from(invitation)
		.innerJoin(organisation, eq(organisation.id, invitation.organisationId))
		.where(eq(invitation.consultationId, consultationId))
		.orderBy(asc(organisation.nameFolded));
	return rows.map(({ id, generation, ...rest }) => ({
		...rest,
		invitationId: id,
		secret: invitationSecret(ctx, { id, generation })
	}));
}
