import { and, eq } from 'drizzle-orm';
import type { Attribution } from '../../domain/consultations/attribution.ts';
import { phaseAt } from '../../domain/consultations/phase.ts';
import { NOTHING_SAID } from '../../domain/responses/about.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { latestVersion } from '../consultations/latest-version.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { response, responseAuthor } from '../db/schema.ts';
import { hashReceipt } from '../identity/receipt.ts';
import { spendInvitation } from '../identity/spend-invitation.ts';
import { forgetNow } from './forget-soon.ts';
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
	/** The secret of the invitation's link; null for an open link. */
	invitationSecret: string | null;
}

/**
 * Opens a response: spends the invitation where there is one, and writes the response, in one
 * transaction that leaves nothing joining the two when the response is anonymous.
 *
 * @throws DomainError `invitation-used` for the second page that opens with one invitation,
 * `already-done` when the organisation has answered with its identity by another way,
 * `not-allowed` for an attribution that is not offered or an open link to invited organisations,
 * `not-found`, `closed`, `not-open-yet`
 */
export async function openResponse(ctx: Context, actor: Actor, input: OpenResponse): Promise<void> {
	authorise(actor, 'response:write-own');
	const responseId = ctx.random.id();
	await ctx.db.write((tx) => open(ctx, tx, input, responseId));
	// The log of this transaction holds the page of the invitation beside the page of the answer.
	// Of all uses alike: versions of that page would tell what was used between two of them.
	if (input.attribution === 'anonymous' || input.invitationSecret !== null) await forgetNow(ctx.db);
}

async function open(
	ctx: Context,
	tx: Writer,
	input: OpenResponse,
	responseId: string
): Promise<void> {
	const receiptHash = hashReceipt(input.receipt);
	const target = await latestVersion(ctx, tx, { slug: input.slug });
	requireOpen(phaseAt(target, ctx.clock));
	const [before] = await tx
		.select({ consultationId: response.consultationId })
		.from(response)
		.where(eq(response.receiptHash, receiptHash));
	if (before?.consultationId === target.consultationId) return;

	const { attributions, audience } = target.content;
	if (!attributions.includes(input.attribution))
		throw new DomainError('not-allowed', 'attribution');
	if ((audience === 'invited') !== (input.invitationSecret !== null))
		throw new DomainError('not-allowed', 'audience');
	const invited =
		input.invitationSecret === null
			? null
			: await spendInvitation(tx, {
					secret: input.invitationSecret,
					consultationId: target.consultationId
				});

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
