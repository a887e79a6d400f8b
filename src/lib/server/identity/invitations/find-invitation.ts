import { eq } from 'drizzle-orm';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Context } from '../../context.ts';
import { consultation, invitation, organisation } from '../../db/schema.ts';
import { hashSecret } from '../../random.ts';

/** What the bearer of an invitation's link is shown before choosing how to answer. */
export interface FoundInvitation {
	/** The consultation's public address. */
	slug: string;
	organisationName: string;
}

/**
 * The invitation of a secret. Reading it changes nothing: a mail scanner that opens the link
 * must not use it up. Nor does it tell whether it has been used: whoever made the links could
 * try them all, and know who has answered anonymously.
 * @throws DomainError `not-found`
 */
export async function findInvitation(ctx: Context, secret: string): Promise<FoundInvitation> {
	const [found] = await ctx.db.read
		.select({ slug: consultation.slug, organisationName: organisation.name })
		.from(invitation)
		.innerJoin(consultation, eq(consultation.id, invitation.consultationId))
		.innerJoin(organisation, eq(organisation.id, invitation.organisationId))
		.where(eq(invitation.tokenHash, hashSecret(secret)));
	if (found === undefined) throw new DomainError('not-found', 'invitation');
	return found;
}
