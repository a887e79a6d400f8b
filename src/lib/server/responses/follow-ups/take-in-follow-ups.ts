import { and, asc, eq, isNotNull, lte, notExists } from 'drizzle-orm';
import { chunks } from '../../../domain/shared/chunks.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { answer, followUp } from '../../db/schema.ts';
import { answerRow } from '../answering/answer-row.ts';

const ROWS_AT_ONCE = 500;

/**
 * Puts the answers to follow-up questions among the answers on the day of the question, so that they
 * are read and coded like any: from then on nothing in them changes, and all of a week come
 * together, in the order of random ids. Withdrawing deletes them with the response. Called by the
 * clock tick; what is there already is left alone.
 */
export async function takeInFollowUps(ctx: Context): Promise<void> {
	if ((await findDue(ctx, ctx.db.read)).length === 0) return;
	await ctx.db.write(async (tx) => {
		for (const rows of chunks(await findDue(ctx, tx), ROWS_AT_ONCE))
			await tx.insert(answer).values(rows);
	});
}

async function findDue(ctx: Pick<Context, 'clock'>, reader: Reader) {
	const rows = await reader
		.select({
			responseId: followUp.responseId,
			questionId: followUp.id,
			question: followUp.question,
			text: followUp.answer
		})
		.from(followUp)
		.where(
			and(
				lte(followUp.answersOn, toLondon(ctx.clock.now()).day),
				isNotNull(followUp.answer),
				notExists(
					reader
						.select({ id: answer.questionId })
						.from(answer)
						.where(
							and(eq(answer.responseId, followUp.responseId), eq(answer.questionId, followUp.id))
						)
				)
			)
		)
		.orderBy(asc(followUp.responseId), asc(followUp.id));
	return rows.map(({ question, text, ...of }) =>
		answerRow({ ...of, value: { kind: 'follow-up', question, text: text ?? '' } })
	);
}
