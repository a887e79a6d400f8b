import { and, eq } from 'drizzle-orm';
import { FOLLOW_UP_ANSWER_LIMIT, isAnswerable } from '../../../domain/responses/follow-up.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { cleanText } from '../../../domain/shared/clean-text.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { followUp } from '../../db/schema.ts';
import { forgetSoon } from '../forgetting/forget-soon.ts';
import { ownResponse } from '../answering/own-response.ts';

/**
 * Keeps the respondent's answer to a follow-up question, in place of an earlier one. An empty one
 * takes it back. Keeping the same again changes nothing.
 * @returns errors by field
 * @throws DomainError `closed` when the day of the question has come, `not-found` for a question
 * that was not put to this response
 */
export async function answerFollowUp(
	ctx: Context,
	actor: Actor,
	input: { slug: string; receipt: string; followUpId: string; answer: string }
): Promise<Result<null, Record<string, string>>> {
	authorise(actor, 'response:write-own');
	const answer = cleanText(input.answer);
	if (answer.length > FOLLOW_UP_ANSWER_LIMIT)
		return err({
			answer: `Shorten this to ${String(FOLLOW_UP_ANSWER_LIMIT)} characters or fewer: it has ${String(answer.length)}`
		});
	await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		const ofOwn = and(eq(followUp.responseId, own.id), eq(followUp.id, input.followUpId));
		const [asked] = await tx.select({ answersOn: followUp.answersOn }).from(followUp).where(ofOwn);
		if (asked === undefined) throw new DomainError('not-found', 'follow-up');
		if (!isAnswerable(asked, toLondon(ctx.clock.now()).day)) throw new DomainError('closed');
		await tx
			.update(followUp)
			.set({ answer: answer === '' ? null : answer })
			.where(ofOwn);
	});
	forgetSoon(ctx.db);
	return ok(null);
}
