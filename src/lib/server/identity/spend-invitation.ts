import { asc, eq, inArray } from 'drizzle-orm';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import type { Writer } from '../db/client.ts';
import { invitation, invitationUse } from '../db/schema.ts';
import { hashSecret } from '../random.ts';

/**
 * Uses up an invitation, inside the transaction that opens a response. This is the one function
 * by which a right to answer becomes a response; a ballot will be spent here instead.
 * It says which organisation was invited; for an anonymous response the caller drops that at once.
 *
 * @throws DomainError `not-found` for a secret that is no invitation to this consultation,
 * `invitation-used` the second time, whatever the first use was
 */
export async function spendInvitation(
	tx: Writer,
	{ secret, consultationId }: { secret: string; consultationId: string }
): Promise<{ organisationId: string }> {
	const [invited] = await tx
		.select({
			id: invitation.id,
			consultationId: invitation.consultationId,
			organisationId: invitation.organisationId
		})
		.from(invitation)
		.where(eq(invitation.tokenHash, hashSecret(secret)));
	if (invited?.consultationId !== consultationId) throw new DomainError('not-found', 'invitation');

	const used = await tx
		.select({ invitationId: invitationUse.invitationId })
		.from(invitationUse)
		.innerJoin(invitation, eq(invitation.id, invitationUse.invitationId))
		.where(eq(invitation.consultationId, consultationId))
		.orderBy(asc(invitationUse.invitationId));
	if (used.some(({ invitationId }) => invitationId === invited.id))
		throw new DomainError('invitation-used');

	// All uses are written anew, in the order of their random ids. A row that was only added would
	// lie after the others on its page (and, in PostgreSQL, carry the transaction's number): the
	// order of use, to be laid beside the order of responses. The primary key refuses a second use.
	const ids = [...used.map(({ invitationId }) => invitationId), invited.id].sort();
	for (const some of chunks(ids, 10_000))
		await tx.delete(invitationUse).where(inArray(invitationUse.invitationId, some));
	for (const some of chunks(ids, 10_000))
		await tx.insert(invitationUse).values(some.map((invitationId) => ({ invitationId })));
	return { organisationId: invited.organisationId };
}
