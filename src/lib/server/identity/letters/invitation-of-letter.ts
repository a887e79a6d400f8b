import { and, eq, type SQL } from 'drizzle-orm';
import { invitation, letter, mailing } from '../../db/schema.ts';

/**
 * Joins a letter to the invitation that it is about: the one that its organisation has to the
 * consultation of its mailing. A letter holds no key to it.
 */
export const invitationOfLetter = (): SQL | undefined =>
	and(
		eq(invitation.consultationId, mailing.consultationId),
		eq(invitation.organisationId, letter.organisationId)
	);
