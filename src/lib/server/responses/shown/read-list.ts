import { and, eq } from 'drizzle-orm';
import { obstacleToComplete, type ListObstacle } from '../../../domain/identity/list-of-invited.ts';
import { leastForBatch } from '../../../domain/responses/shown-rule.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { authorise } from '../../access/can.ts';
import { contentOfVersion } from '../../consultations/content-of-version.ts';
import { consultationOf } from '../../consultations/read-consultation.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { invitation, letter, mailing } from '../../db/schema.ts';

/** The list of those invited, as what may still be done with it depends on it. */
export interface ListState {
	/** Nobody can be invited any more, and anonymous responses are shown in batches. */
	isComplete: boolean;
	/** Why it cannot be called complete; null when it can, or is. */
	obstacle: ListObstacle | null;
	/** Whether a batch was shown: then a complete list stays so, and nobody is invited. */
	hasShown: boolean;
	/** Without those whose invitation was revoked. */
	invitedCount: number;
	/** Of these, how many no letter is noted as sent to: they may not have their link. */
	notSentCount: number;
	/** k: how many stay back, and what a batch has at least. */
	threshold: number;
	/** How many anonymous responses have to wait for a batch. */
	leastForBatch: number;
	closesAt: Date;
}

/**
 * How the list of a consultation for invited organisations stands.
 * @throws DomainError as `listState` and `authorise` do
 */
export async function readList(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<ListState> {
	authorise(actor, 'invitation:manage');
	return await listState(ctx, ctx.db.read, consultationId);
}

/**
 * The same for commands, which have asked for permission and read in a transaction.
 * @throws DomainError `not-found`; `not-ready` for a draft or an open link; `closed` once it has closed
 */
export async function listState(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	consultationId: string
): Promise<ListState> {
	const { phase, opensAt, closesAt, latestVersion, isListComplete, hasShownBatch } =
		await consultationOf(ctx, reader, consultationId);
	if (phase === 'closed' || phase === 'archived') throw new DomainError('closed', phase);
	if (latestVersion === null || opensAt === null || closesAt === null)
		throw new DomainError('not-ready', 'a draft');
	const { threshold, audience } = await contentOfVersion(ctx, reader, latestVersion.id);
	if (audience !== 'invited') throw new DomainError('not-ready', 'not for invited organisations');
	const invited = await reader
		.select({
			organisationId: invitation.organisationId,
			day: invitation.invitedOn,
			isRevoked: invitation.isRevoked
		})
		.from(invitation)
		.where(eq(invitation.consultationId, consultationId));
	const standing = invited.filter(({ isRevoked }) => !isRevoked);
	const invitedCount = standing.length;
	const sentTo = await readSentTo(reader, consultationId);
	const days = [...new Set(invited.map(({ day }) => day))];
	const opensOn = toLondon(opensAt).day;
	const least = leastForBatch(threshold);
	return {
		isComplete: isListComplete,
		obstacle: isListComplete
			? null
			: obstacleToComplete({ invitedCount, leastForBatch: least, days, opensOn }),
		hasShown: hasShownBatch,
		notSentCount: standing.filter(({ organisationId }) => !sentTo.has(organisationId)).length,
		...{ invitedCount, threshold, leastForBatch: least, closesAt }
	};
}

/** Organisations that a letter about this consultation was sent to and did not come back from. */
async function readSentTo(
	reader: Reader,
	consultationId: string
): Promise<ReadonlySet<string | null>> {
	const sent = await reader
		.selectDistinct({ organisationId: letter.organisationId })
		.from(letter)
		.innerJoin(mailing, eq(mailing.id, letter.mailingId))
		.where(and(eq(mailing.consultationId, consultationId), eq(letter.state, 'sent')));
	return new Set(sent.map(({ organisationId }) => organisationId));
}
