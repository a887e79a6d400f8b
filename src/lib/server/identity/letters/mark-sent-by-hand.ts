import { and, eq, inArray, isNull } from 'drizzle-orm';
import { chunks } from '../../../domain/shared/chunks.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { letter, mailing } from '../../db/schema.ts';
import { writeInvitedLetters } from './write-invited-letters.ts';

/** Which letters somebody has sent: one, or all of a mailing. */
export type SentByHand = { letterId: string } | { mailingId: string };

/**
 * Notes that letters which were to be sent by hand are sent, or takes that note away. It says that
 * organisations have their links and nothing of what they did with them; no day of it is kept with
 * the letter, and the record of changes has how many, not whose. A letter that is not needed any
 * more was not there to be sent, and stays as it is.
 * @param input.isSent false when they have not been sent after all
 * @returns how many letters it changed: none when it was pressed twice
 * @throws DomainError `not-found` for what is not of this consultation; as `authorise` does
 */
export async function markSentByHand(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; which: SentByHand; isSent: boolean }
): Promise<number> {
	authorise(actor, 'invitation:manage');
	const { consultationId, which, isSent } = input;
	const found = await ctx.db.read
		.select({ stored: letter })
		.from(letter)
		.innerJoin(mailing, eq(mailing.id, letter.mailingId))
		.where(
			and(
				eq(mailing.consultationId, consultationId),
				'letterId' in which ? eq(letter.id, which.letterId) : eq(mailing.id, which.mailingId)
			)
		);
	if (found.length === 0) throw new DomainError('not-found', 'letter');
	const ids = isSent
		? await neededOf(
				ctx,
				found.map(({ stored }) => stored)
			)
		: found.map(({ stored }) => stored.id);
	return await ctx.db.write(async (tx) => {
		let count = 0;
		for (const some of chunks(ids, 5000)) {
			// As it stands now: somebody may have sent it by mail, or pressed the button, meanwhile.
			const changed = await tx
				.update(letter)
				.set({ state: isSent ? 'sent' : 'by-hand' })
				.where(
					and(
						inArray(letter.id, some),
						eq(letter.state, isSent ? 'by-hand' : 'sent'),
						isNull(letter.triedOn)
					)
				)
				.returning({ id: letter.id });
			count += changed.length;
		}
		if (count > 0)
			await recordChange(ctx, tx, actor, {
				action: isSent ? 'letter:sent-by-hand' : 'letter:not-sent-by-hand',
				subjectKind: 'consultation',
				subjectId: consultationId,
				detail: { letters: count }
			});
		return count;
	});
}

/** Those that are to be sent by hand and have something to say still. */
async function neededOf(
	ctx: Context,
	letters: readonly (typeof letter.$inferSelect)[]
): Promise<string[]> {
	const byHand = letters.filter(({ state }) => state === 'by-hand');
	const written = await writeInvitedLetters(ctx, byHand, '');
	return byHand.flatMap(({ id }) => (written.get(id)?.kind === 'written' ? [id] : []));
}
