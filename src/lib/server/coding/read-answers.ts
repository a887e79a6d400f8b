import { and, asc, count, eq, exists, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { CodedAnswer } from '../../domain/coding/coded-answer.ts';
import type { Attribution } from '../../domain/consultations/attribution.ts';
import { answerValueSchema, codableText } from '../../domain/responses/answer-value.ts';
import type { CommentKind } from '../../domain/responses/comments/comment-kind.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, coding, passage, response, responseAuthor, theme } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { givenIn, saidTo } from './answers-with-words.ts';
import { answerKey, passagesOf } from './passages-of.ts';

export const ANSWERS_A_PAGE = 25;

export interface AnswersInput {
	consultationId: string;
	/** A question, a clause that was commented on, or `FOLLOW_UPS`. */
	question: { id: string };
	/** From 1. */
	page: number;
	isRead: boolean | null;
	/** Answers with a passage under this theme or one of its sub-themes. */
	themeId: string | null;
	attribution: Attribution | null;
	/** Comments of one kind; for a clause only. */
	kind?: CommentKind | null;
}

export interface AnswersPage {
	answers: CodedAnswer[];
	/** Of the question as a whole, whatever the filters. */
	readCount: number;
	answerCount: number;
	/** Of what the filters leave. */
	matchCount: number;
}

/**
 * A page of the answers to one question, or of the comments on one clause, that have words, in
 * the order of the responses' random ids, which says nothing about who or when. Three or four
 * statements, however many answers.
 */
export async function readAnswers(
	ctx: Context,
	actor: Actor,
	input: AnswersInput
): Promise<AnswersPage> {
	authorise(actor, 'coding:read');
	authorise(actor, 'response:read');
	const reader = ctx.db.read;
	const shown = await shownCondition(reader, ctx.clock, input.consultationId);
	const asked = saidTo(reader, input);
	const { ofAnswer, ofResponse } = filtersOf(ctx, input);
	// Not joined: a join makes SQLite fetch the long text of every answer that it counts.
	const counted = (ofAnswers: SQL | undefined, ofResponses: SQL | undefined) =>
		reader
			.select({
				answers: count(),
				read: sql`sum(case when ${answer.isRead} then 1 else 0 end)`.mapWith(Number)
			})
			.from(answer)
			.where(and(asked, ofAnswers, givenIn(reader, and(shown, ofResponses))));
	const [all] = await counted(undefined, undefined);
	const isFiltered = ofAnswer !== undefined || ofResponse !== undefined;
	const [matching] = isFiltered ? await counted(ofAnswer, ofResponse) : [all];
	const rows = await reader
		.select({
			responseId: answer.responseId,
			questionId: answer.questionId,
			value: answer.value,
			isRead: answer.isRead,
			attribution: response.attribution,
			organisationName: responseAuthor.statedName
		})
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.where(and(asked, shown, ofAnswer, ofResponse))
		.orderBy(asc(answer.responseId), asc(answer.questionId))
		.limit(ANSWERS_A_PAGE)
		.offset((input.page - 1) * ANSWERS_A_PAGE);
	const passages = await passagesOf(
		reader,
		rows.map(({ responseId }) => responseId)
	);
	return {
		answers: rows.map(({ value: stored, ...row }) => {
			const value = answerValueSchema.parse(stored);
			return {
				...row,
				text: codableText(value),
				comment: value.kind === 'comment' ? value : null,
				asked: value.kind === 'follow-up' ? value.question : null,
				passages: passages.get(answerKey(row.responseId, row.questionId)) ?? []
			};
		}),
		answerCount: all?.answers ?? 0,
		readCount: all?.read ?? 0,
		matchCount: matching?.answers ?? 0
	};
}

function filtersOf(ctx: Context, { isRead, themeId, attribution, kind = null }: AnswersInput) {
	const themed =
		themeId === null
			? undefined
			: exists(
					ctx.db.read
						.select({ id: passage.id })
						.from(passage)
						.innerJoin(coding, eq(coding.passageId, passage.id))
						.where(
							and(
								eq(passage.responseId, answer.responseId),
								eq(passage.questionId, answer.questionId),
								inArray(coding.themeId, themeAndChildren(ctx, themeId))
							)
						)
				);
	return {
		ofAnswer: and(
			isRead === null ? undefined : eq(answer.isRead, isRead),
			kind === null ? undefined : eq(answer.commentKind, kind),
			themed
		),
		ofResponse: attribution === null ? undefined : eq(response.attribution, attribution)
	};
}

const themeAndChildren = (ctx: Context, themeId: string) =>
	ctx.db.read
		.select({ id: theme.id })
		.from(theme)
		.where(
			and(
				sql`(${theme.id} = ${themeId} or ${theme.parentId} = ${themeId})`,
				isNull(theme.deletedAt)
			)
		);
