import { asc, count, eq } from 'drizzle-orm';
import {
	anonymityNumbers,
	type AnonymityNumbers
} from '../../../domain/identity/anonymity-numbers.ts';
import type { Phase } from '../../../domain/consultations/phase.ts';
import type { Context } from '../../context.ts';
import { ballotIssue, invitation, spentBallot } from '../../db/schema.ts';

/**
 * What anybody may know of how many ballots were given out and which were used.
 * @param of the consultation, as it was published
 */
export async function readBallotBox(
	ctx: Context,
	of: { consultationId: string; phase: Phase; threshold: number }
): Promise<AnonymityNumbers> {
	const { read } = ctx.db;
	const [issued] = await read
		.select({ n: count() })
		.from(ballotIssue)
		.innerJoin(invitation, eq(invitation.id, ballotIssue.invitationId))
		.where(eq(invitation.consultationId, of.consultationId));
	const spent = await read
		.select({ serialHash: spentBallot.serialHash })
		.from(spentBallot)
		.where(eq(spentBallot.consultationId, of.consultationId))
		.orderBy(asc(spentBallot.serialHash));
	return anonymityNumbers({
		...of,
		issuedCount: issued?.n ?? 0,
		spentHashes: spent.map(({ serialHash }) => serialHash)
	});
}
