import { and, asc, count, eq, gt, lt } from 'drizzle-orm';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { givenIn, saidTo } from './answers-with-words.ts';
import { ANSWERS_A_PAGE } from './read-answers.ts';

/**
 * The next unread answer to a question, or comment on a clause, after a response or from the
 * beginning; past the end it begins again. Null when all are read.
 */
export async function findNextUnread(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; question: { id: string }; afterResponseId: string | null }
): Promise<{ responseId: string; questionId: string; page: number } | null> {
	authorise(actor, 'coding:read');
	authorise(actor, 'response:read');
	const { consultationId, question, afterResponseId } = input;
	const shown = await shownCondition(ctx.db.read, ctx.clock, consultationId);
	const asked = saidTo(ctx.db.read, { consultationId, question });
	const firstAfter = (after: string | null) =>
		ctx.db.read
			.select({ responseId: answer.responseId, questionId: answer.questionId })
			.from(answer)
			.innerJoin(response, eq(response.id, answer.responseId))
			.where(
				and(
					asked,
					shown,
					eq(answer.isRead, false),
					after === null ? undefined : gt(answer.responseId, after)
				)
			)
			.orderBy(asc(answer.responseId), asc(answer.questionId))
			.limit(1);
	let [next] = await firstAfter(afterResponseId);
	if (next === undefined && afterResponseId !== null) [next] = await firstAfter(null);
	if (next === undefined) return null;
	const [before] = await ctx.db.read
		.select({ answers: count() })
		.from(answer)
		.where(and(asked, lt(answer.responseId, next.responseId), givenIn(ctx.db.read, shown)));
	return { ...next, page: Math.floor((before?.answers ?? 0) / ANSWERS_A_PAGE) + 1 };
}
