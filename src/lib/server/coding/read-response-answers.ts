import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Attribution } from '../../domain/consultations/attribution.ts';
import type { CodedPassage } from '../../domain/coding/coded-answer.ts';
import { answerValueSchema, type AnswerValue } from '../../domain/responses/answer-value.ts';
import type { Channel } from '../../domain/responses/channel.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, response, responseAuthor } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { answerKey, passagesOf } from './passages-of.ts';

export interface ResponseToCode {
	id: string;
	versionId: string;
	attribution: Attribution;
	channel: Channel;
	mayBeQuoted: boolean;
	/** Null for an anonymous response. */
	organisationName: string | null;
	answers: { questionId: string; value: AnswerValue; isRead: boolean; passages: CodedPassage[] }[];
	/** The responses before and after it, in the order of their random ids. */
	previousId: string | null;
	nextId: string | null;
}

/**
 * One response as a whole, with its coded passages.
 * @throws DomainError `not-found` for one that the secretariat may not see
 */
export async function readResponseAnswers(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; responseId: string }
): Promise<ResponseToCode> {
	authorise(actor, 'coding:read');
	authorise(actor, 'response:read');
	const reader = ctx.db.read;
	const { responseId } = input;
	const shown = await shownCondition(reader, ctx.clock, input.consultationId);
	const [row] = await reader
		.select({
			id: response.id,
			versionId: response.versionId,
			attribution: response.attribution,
			channel: response.channel,
			mayBeQuoted: response.mayBeQuoted,
			organisationName: responseAuthor.statedName
		})
		.from(response)
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.where(and(eq(response.id, responseId), shown));
	if (row === undefined) throw new DomainError('not-found', 'response');
	const answers = await reader
		.select({ questionId: answer.questionId, value: answer.value, isRead: answer.isRead })
		.from(answer)
		.where(eq(answer.responseId, responseId));
	const passages = await passagesOf(reader, [responseId]);
	const [previous] = await reader
		.select({ id: response.id })
		.from(response)
		.where(and(shown, lt(response.id, responseId)))
		.orderBy(desc(response.id))
		.limit(1);
	const [next] = await reader
		.select({ id: response.id })
		.from(response)
		.where(and(shown, gt(response.id, responseId)))
		.orderBy(asc(response.id))
		.limit(1);
	return {
		...row,
		answers: answers.map(({ value, ...rest }) => ({
			...rest,
			value: answerValueSchema.parse(value),
			passages: passages.get(answerKey(responseId, rest.questionId)) ?? []
		})),
		previousId: previous?.id ?? null,
		nextId: next?.id ?? null
	};
}
