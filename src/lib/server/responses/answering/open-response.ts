import { and, eq } from 'drizzle-orm';
import type { Attribution } from '../../../domain/consultations/attribution.ts';
import { phaseAt } from '../../../domain/consultations/phase.ts';
import { NOTHING_SAID } from '../../../domain/responses/about.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { latestVersion } from '../../consultations/latest-version.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { response, responseAuthor } from '../../db/schema.ts';
import { hashReceipt } from '../../identity/receipts/receipt.ts';
import {
	checkBallot,
	spendBallot,
	type CheckedBallot
} from '../../identity/ballots/spend-ballot.ts';
import {
	makePlaceholder,
	readInvited,
	spendInvitation,
	type Placeholder
} from '../../identity/invitations/spend-invitation.ts';
import { forgetNow } from '../forgetting/forget-soon.ts';
import { readKnownOrganisation } from './known-organisation.ts';
import { requireOpen } from './require-open.ts';

export interface OpenResponse {
	slug: string;
	attribution: Attribution;
	/**
	 * The code that the page was made with (`makeReceipt`), so that a double click opens one
	 * response and gets it both times.
	 */
	receipt: string;
	/**
	 * The secret of the invitation's link. With a ballot it says which organisation answers with its
	 * identity; without one it is used up itself. Null for an open link and for an anonymous ballot.
	 */
	invitationSecret: string | null;
	/** A ballot as it was handed in; null or left out for an open link and a browser without scripts. */
	ballot?: string | null;
}

/** Made outside the transaction, which may run twice. */
interface Prepared {
	responseId: string;
	placeholder: Placeholder;
	ballot: CheckedBallot | null;
}

/**
 * Opens a response: spends the ballot, or the invitation of a browser without scripts, and writes
 * the response, in one transaction that leaves nothing joining the two when it is anonymous.
 *
 * @throws DomainError `ballot-refused` for every ballot that is not taken, whatever the reason, also
 * when it comes before opening or after closing; `invitation-used` for an invitation that has had
 * its ballot; `already-done` when the organisation has answered with its identity by another way;
 * `not-allowed` for an attribution that is not offered, an open link to invited organisations, or
 * an anonymous ballot that comes with an invitation; `not-found`, `closed`, `not-open-yet`
 */
export async function openResponse(ctx: Context, actor: Actor, input: OpenResponse): Promise<void> {
	authorise(actor, 'response:write-own');
	const typed = input.ballot ?? null;
	// Together they would tell whose ballot this is.
	if (typed !== null && input.invitationSecret !== null && input.attribution === 'anonymous')
		throw new DomainError('not-allowed', 'anonymous ballot with an invitation');
	const prepared = {
		responseId: ctx.random.id(),
		placeholder: makePlaceholder(ctx.random),
		ballot: typed === null ? null : await checkBallot(ctx.db.read, { slug: input.slug, typed })
	};
	await ctx.db.write((tx) => open(ctx, tx, input, prepared));
	// The log of this transaction holds the page of what was spent beside the page of the answer.
	// Of all alike: versions of that page would tell what was spent between two of them.
	if (input.attribution === 'anonymous' || input.invitationSecret !== null) await forgetNow(ctx.db);
}

async function open(
	ctx: Context,
	tx: Writer,
	input: OpenResponse,
	prepared: Prepared
): Promise<void> {
	const receiptHash = hashReceipt(input.receipt);
	const target = await latestVersion(ctx, tx, { slug: input.slug });
	const phase = phaseAt(target, ctx.clock);
	// A ballot is refused in one way only, after the same work as any other: see `spendBallot`.
	if (prepared.ballot === null) requireOpen(phase);
	const [before] = await tx
		.select({ consultationId: response.consultationId })
		.from(response)
		.where(eq(response.receiptHash, receiptHash));
	if (before?.consultationId === target.consultationId) return;

	const { attributions, audience } = target.content;
	if (!attributions.includes(input.attribution))
		throw new DomainError('not-allowed', 'attribution');
	if (prepared.ballot === null && (audience === 'invited') !== (input.invitationSecret !== null))
		throw new DomainError('not-allowed', 'audience');
	const mayBeSpent = phase === 'open' && isToBeSpent(input, audience);
	const invited = await spendRight(tx, target.consultationId, { input, prepared, mayBeSpent });

	const { responseId } = prepared;
	const row = {
		id: responseId,
		consultationId: target.consultationId,
		versionId: target.versionId,
		channel: 'web' as const,
		state: 'draft' as const,
		receiptHash
	};
	if (input.attribution === 'anonymous') {
		// Nothing of `invited` may go further than this line.
		await tx.insert(response).values({ ...row, attribution: 'anonymous', about: NOTHING_SAID });
		return;
	}
	const known = invited === null ? null : await readKnownOrganisation(tx, invited.organisationId);
	if (invited !== null) await refuseSecond(tx, target.consultationId, invited.organisationId);
	await tx
		.insert(response)
		.values({ ...row, attribution: input.attribution, about: known?.about ?? NOTHING_SAID });
	await tx.insert(responseAuthor).values({
		responseId,
		attribution: input.attribution,
		consultationId: target.consultationId,
		organisationId: invited?.organisationId ?? null,
		statedName: known?.name ?? ''
	});
}

/** A ballot is for invited organisations; alone it opens an anonymous response and no other. */
const isToBeSpent = (input: OpenResponse, audience: string): boolean =>
	audience === 'invited' && (input.invitationSecret !== null || input.attribution === 'anonymous');

/** Spends what was handed in; null where nobody is to be known by it. */
async function spendRight(
	tx: Writer,
	consultationId: string,
	{ input, prepared, mayBeSpent }: { input: OpenResponse; prepared: Prepared; mayBeSpent: boolean }
): Promise<{ organisationId: string } | null> {
	const { ballot, placeholder } = prepared;
	const secret = input.invitationSecret;
	if (ballot !== null) {
		await spendBallot(tx, { consultationId, ballot, mayBeSpent });
		return secret === null ? null : readInvited(tx, { secret, consultationId });
	}
	return secret === null ? null : spendInvitation(tx, { secret, consultationId, placeholder });
}

/** The secretariat may have recorded an answer that this organisation gave by e-mail or phone. */
async function refuseSecond(
	tx: Writer,
	consultationId: string,
	organisationId: string
): Promise<void> {
	const [answered] = await tx
		.select({ responseId: responseAuthor.responseId })
		.from(responseAuthor)
		.where(
			and(
				eq(responseAuthor.consultationId, consultationId),
				eq(responseAuthor.organisationId, organisationId)
			)
		);
	if (answered !== undefined) throw new DomainError('already-done', 'organisation has answered');
}
