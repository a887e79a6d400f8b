import { and, eq, inArray } from 'drizzle-orm';
import { ID_BEGINNINGS } from '../../../domain/identity/drawer.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import type { Writer } from '../../db/client.ts';
import { ballotIssue, invitation } from '../../db/schema.ts';
import { readDrawer } from './read-drawer.ts';

/**
 * Notes that an invitation has been given its ballot, inside a transaction: once, ever.
 * @param blindedHash the hash of what was signed; the same again changes nothing
 * @throws DomainError `invitation-used` when something else was signed for it
 */
export async function markIssued(
	tx: Writer,
	given: { invitationId: string; consultationId: string; blindedHash: string }
): Promise<void> {
	const column = ballotIssue.invitationId;
	const issued = await readDrawer(
		{
			...{ key: given.invitationId, column, beginnings: ID_BEGINNINGS },
			count: await tx.$count(ballotIssue)
		},
		async (isInside) =>
			await tx
				.select({ invitationId: ballotIssue.invitationId, blindedHash: ballotIssue.blindedHash })
				.from(ballotIssue)
				.innerJoin(invitation, eq(invitation.id, ballotIssue.invitationId))
				.where(and(eq(invitation.consultationId, given.consultationId), isInside))
	);
	const before = issued.find(({ invitationId }) => invitationId === given.invitationId);
	if (before?.blindedHash === given.blindedHash) return;
	if (before !== undefined) throw new DomainError('invitation-used');

	// All of its drawer are written anew, in the order of their random ids. A row that was only added
	// would lie after the others on its page (and, in PostgreSQL, carry the transaction's number): the
	// order of opening, to be laid beside the order of responses.
	const { invitationId, blindedHash } = given;
	const rows = [...issued, { invitationId, blindedHash }].sort((a, b) =>
		a.invitationId < b.invitationId ? -1 : 1
	);
	for (const some of chunks(issued, 10_000))
		await tx.delete(ballotIssue).where(
			inArray(
				ballotIssue.invitationId,
				some.map((row) => row.invitationId)
			)
		);
	for (const some of chunks(rows, 5_000)) await tx.insert(ballotIssue).values(some);
}
