import { and, asc, eq } from 'drizzle-orm';
import { isAnswerable, isAnswerShown } from '../../domain/responses/follow-up.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { toLondon } from '../../domain/shared/london-time.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { followUp, response } from '../db/schema.ts';
import { shownCondition } from './shown.ts';

/** A question as its respondent sees it. */
export interface OwnFollowUp {
	id: string;
	question: string;
	/** YYYY-MM-DD in London: answered until the day before. */
	answersOn: string;
	answer: string | null;
	canAnswer: boolean;
}

/**
 * What the secretariat has asked about one's own response, in no order that means anything.
 * @param responseId of the response that a receipt opened
 */
export async function readOwnFollowUps(
	ctx: Pick<Context, 'db' | 'clock'>,
	responseId: string
): Promise<OwnFollowUp[]> {
	const today = toLondon(ctx.clock.now()).day;
	const rows = await ctx.db.read
		.select({
			id: followUp.id,
			question: followUp.question,
			answersOn: followUp.answersOn,
			answer: followUp.answer
		})
		.from(followUp)
		.where(eq(followUp.responseId, responseId))
		.orderBy(asc(followUp.answersOn), asc(followUp.id));
	return rows.map((row) => ({ ...row, canAnswer: isAnswerable(row, today) }));
}

/** A question as the secretariat sees it. */
export interface DeskFollowUp {
	id: string;
	question: string;
	answersOn: string;
	/** `waiting`: it may be answered, and for an anonymous response whether it was is not told yet. */
	answer: { kind: 'waiting' } | { kind: 'none' } | { kind: 'given'; text: string };
}

/**
 * What was asked about a response, with the answers that may be seen now (`isAnswerShown`).
 * @returns [] also for a response that is not shown
 * @throws DomainError what `authorise` throws, `not-found` for an unknown consultation
 */
export async function readFollowUps(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; responseId: string }
): Promise<DeskFollowUp[]> {
	authorise(actor, 'response:read');
	const today = toLondon(ctx.clock.now()).day;
	const rows = await ctx.db.read
		.select({
			id: followUp.id,
			question: followUp.question,
			answersOn: followUp.answersOn,
			answer: followUp.answer,
			attribution: response.attribution
		})
		.from(followUp)
		.innerJoin(response, eq(response.id, followUp.responseId))
		.where(
			and(
				eq(followUp.responseId, input.responseId),
				await shownCondition(ctx.db.read, ctx.clock, input.consultationId)
			)
		)
		.orderBy(asc(followUp.answersOn), asc(followUp.id));
	return rows.map(({ answer, attribution, ...asked }) => {
		const isShown = isAnswerShown(asked, attribution, today);
		if (isShown && answer !== null) return { ...asked, answer: { kind: 'given', text: answer } };
		return { ...asked, answer: { kind: isAnswerable(asked, today) ? 'waiting' : 'none' } };
	});
}
