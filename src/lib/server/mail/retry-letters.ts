import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { consultation, letter, mailing } from '../db/schema.ts';
import { isMailOn, tryMailNow } from './start-mail.ts';

/** Which letters to try again: one, or all of a mailing that are to be sent by hand. */
export type Retried = { letterId: string } | { mailingId: string };

/**
 * Puts letters back in the queue that failed, or that were made while mail was off, and tries at
 * once. A letter keeps its Message-ID, so one that had arrived after all is known as the same.
 * @throws DomainError `not-ready` where mail is off; `not-found` when there is nothing to try; as
 * `authorise` does
 */
export async function retryLetters(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; which: Retried }
): Promise<void> {
	authorise(actor, 'invitation:manage');
	if (!isMailOn(ctx)) throw new DomainError('not-ready', 'mail is off');
	const { consultationId, which } = input;
	await ctx.db.write(async (tx) => {
		const found = await tx
			.select({ id: letter.id })
			.from(letter)
			.innerJoin(mailing, eq(mailing.id, letter.mailingId))
			.innerJoin(consultation, eq(consultation.id, mailing.consultationId))
			.where(
				and(
					eq(mailing.consultationId, consultationId),
					// Nobody is written to on behalf of an invented one.
					eq(consultation.isExample, false),
					ne(letter.address, ''),
					'letterId' in which
						? and(
								eq(letter.id, which.letterId),
								inArray(letter.state, ['refused', 'given-up', 'waiting', 'by-hand'])
							)
						: and(eq(letter.mailingId, which.mailingId), eq(letter.state, 'by-hand'))
				)
			);
		if (found.length === 0) throw new DomainError('not-found', 'letter');
		for (const { id } of found)
			await tx
				.update(letter)
				.set({
					state: 'waiting',
					attempts: 0,
					doubts: 0,
					dueAt: null,
					problem: null,
					lastWords: ''
				})
				.where(eq(letter.id, id));
		await recordChange(ctx, tx, actor, {
			action: 'letter:tried-again',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { letters: found.length }
		});
	});
	tryMailNow(ctx);
}
