import { eq } from 'drizzle-orm';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Writer } from '../../db/client.ts';
import { invitation } from '../../db/schema.ts';
import { hashSecret, type Random } from '../../random.ts';
import { markIssued } from '../ballots/mark-issued.ts';
import { spendBallot } from '../ballots/spend-ballot.ts';

/**
 * What stands where a ballot would have left a hash, for a respondent whose browser can make none:
 * made outside the transaction, at random, so that neither row is to be told from the others.
 */
export interface Placeholder {
	blindedHash: string;
	serialHash: string;
}

export const makePlaceholder = (random: Random): Placeholder => ({
	blindedHash: hashSecret(random.secret(32)),
	serialHash: hashSecret(random.secret(32))
});

/**
 * The organisation that an invitation is for, inside the transaction that opens a response.
 * @throws DomainError `not-found` for a secret that is no invitation to this consultation
 */
export async function readInvited(
	tx: Writer,
	{ secret, consultationId }: { secret: string; consultationId: string }
): Promise<{ invitationId: string; organisationId: string }> {
	const [invited] = await tx
		.select({
			invitationId: invitation.id,
			consultationId: invitation.consultationId,
			organisationId: invitation.organisationId
		})
		.from(invitation)
		.where(eq(invitation.tokenHash, hashSecret(secret)));
	if (invited?.consultationId !== consultationId) throw new DomainError('not-found', 'invitation');
	return invited;
}

/**
 * Uses up an invitation without a ballot, for a browser without scripts: gives it one and spends
 * it in one step, so that as many are issued and spent as with scripts. The server sees both at
 * once and is trusted to part them; for an anonymous response the caller drops the organisation.
 *
 * @throws DomainError `not-found` for a secret that is no invitation to this consultation,
 * `invitation-used` when it has had its ballot, whatever became of that
 */
export async function spendInvitation(
	tx: Writer,
	input: { secret: string; consultationId: string; placeholder: Placeholder }
): Promise<{ organisationId: string }> {
	const { consultationId, placeholder } = input;
	const { invitationId, organisationId } = await readInvited(tx, input);
	const { blindedHash, serialHash } = placeholder;
	await markIssued(tx, { invitationId, consultationId, blindedHash });
	const ballot = { isGenuine: true, serialHash };
	await spendBallot(tx, { consultationId, ballot, mayBeSpent: true });
	return { organisationId };
}
