import { and, eq, sql } from 'drizzle-orm';
import type { MailingKind } from '../../../domain/mail/letter-kind.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { consultation, invitation, letter, mailing } from '../../db/schema.ts';
import { addMailing } from '../../mail/add-letters.ts';
import { isMailOn } from '../../mail/start-mail.ts';
import { invitationHash } from '../invitations/invitation-secret.ts';
import { readRecipients, recipientsOf, type InvitedRecipient } from './read-recipients.ts';

export interface Mailed {
	mailingId: string;
	organisationCount: number;
	letterCount: number;
	/** True where the secretariat sends the letters itself. */
	isByHand: boolean;
}

/**
 * Puts letters to invited organisations into the outbox, in the caller's transaction. Nobody is
 * written to on behalf of an invented consultation: its addresses may be somebody's.
 * @param input.mailingId made outside the transaction
 * @returns null when there is nobody to write to; then there is no mailing
 */
export async function writeToInvited(
	ctx: Context,
	tx: Writer,
	input: {
		mailingId: string;
		consultationId: string;
		kind: MailingKind;
		note?: string;
		only?: { unanswered?: boolean; invitationIds?: readonly string[] };
	}
): Promise<Mailed | null> {
	const { mailingId, consultationId, kind, note = '' } = input;
	const invited = await readRecipients(tx, consultationId, input.only);
	if (invited.length === 0) return null;
	if (kind !== 'summary-published') await renewLostLinks(ctx, tx, invited);
	const [target] = await tx
		.select({ isExample: consultation.isExample })
		.from(consultation)
		.where(eq(consultation.id, consultationId));
	const isByHand = target?.isExample !== false || !isMailOn(ctx);
	const letterCount = await addMailing(ctx, tx, {
		id: mailingId,
		consultationId,
		kind,
		note,
		recipients: recipientsOf(invited),
		isByHand
	});
	return { mailingId, organisationCount: invited.length, letterCount, isByHand };
}

/** What came of a mailing when it was made; null when there is none of this id yet. */
export async function mailedBefore(
	tx: Writer,
	{ consultationId, mailingId }: { consultationId: string; mailingId: string }
): Promise<Mailed | null> {
	const rows = await tx
		.select({ organisationId: letter.organisationId, state: letter.state })
		.from(letter)
		.innerJoin(mailing, eq(mailing.id, letter.mailingId))
		.where(and(eq(mailing.id, mailingId), eq(mailing.consultationId, consultationId)));
	if (rows.length === 0) return null;
	return {
		mailingId,
		organisationCount: new Set(rows.map(({ organisationId }) => organisationId)).size,
		letterCount: rows.length,
		isByHand: rows.every(({ state }) => state === 'by-hand')
	};
}

/**
 * A link that cannot be derived any more (the secret key was lost, or the link is from before links
 * were derived) cannot be repeated in a letter: it is replaced by one that can.
 */
async function renewLostLinks(
	ctx: Context,
	tx: Writer,
	invited: readonly InvitedRecipient[]
): Promise<void> {
	const lost = invited.filter(
		({ invitationId: id, generation, tokenHash }) =>
			invitationHash(ctx, { id, generation }) !== tokenHash
	);
	await renewLinks(
		ctx,
		tx,
		lost.map(({ invitationId }) => invitationId)
	);
}

/** Gives invitations their next links. The old ones stop working; what was used stays used. */
export async function renewLinks(
	ctx: Pick<Context, 'sealing'>,
	tx: Writer,
	ids: readonly string[]
): Promise<void> {
	for (const some of chunks(ids, 2000)) {
		const rows = await tx
			.select()
			.from(invitation)
			.where(sql`${invitation.id} in ${some}`)
			.orderBy(invitation.id);
		if (rows.length === 0) continue;
		const renewed = rows.map((row) => {
			const generation = row.generation + 1;
			return { ...row, generation, tokenHash: invitationHash(ctx, { id: row.id, generation }) };
		});
		await tx
			.insert(invitation)
			.values(renewed)
			.onConflictDoUpdate({
				target: invitation.id,
				set: { tokenHash: sql`excluded.token_hash`, generation: sql`excluded.generation` }
			});
	}
}
