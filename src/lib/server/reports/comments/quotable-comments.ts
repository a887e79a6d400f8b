import { and, asc, count, eq, isNotNull, notInArray } from 'drizzle-orm';
import { answerValueSchema, type Comment } from '../../../domain/responses/answer-value.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { answer, response } from '../../db/schema.ts';
import { shownCondition } from '../../responses/shown/shown.ts';
import { findReport } from '../report-of.ts';

export interface QuotableComment {
	responseId: string;
	comment: Comment;
}

export const QUOTABLE_A_PAGE = 50;

/**
 * A page of the comments on a clause that are not quoted yet and whose authors agreed to it, and how
 * many there are. Who wrote them is not said: a comment is chosen for what it says.
 * @param input.page from 1
 * @throws DomainError what `authorise` throws
 */
export async function quotableComments(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; clauseId: string; page: number }
): Promise<{ comments: QuotableComment[]; count: number }> {
	authorise(actor, 'report:edit');
	authorise(actor, 'response:read');
	const { consultationId, clauseId, page } = input;
	const reader = ctx.db.read;
	const quotations = (await findReport(reader, consultationId))?.draft.quotations ?? [];
	const quoted = quotations.flatMap(({ comment }) =>
		comment?.clauseId === clauseId ? comment.responseId : []
	);
	const matching = and(
		eq(answer.questionId, clauseId),
		isNotNull(answer.commentKind),
		eq(answer.hasWords, true),
		eq(response.mayBeQuoted, true),
		quoted.length === 0 ? undefined : notInArray(answer.responseId, quoted),
		await shownCondition(reader, ctx.clock, consultationId)
	);
	const [all] = await reader
		.select({ count: count() })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(matching);
	const rows = await reader
		.select({ responseId: answer.responseId, value: answer.value })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(matching)
		.orderBy(asc(answer.responseId))
		.limit(QUOTABLE_A_PAGE)
		.offset((page - 1) * QUOTABLE_A_PAGE);
	return {
		count: all?.count ?? 0,
		comments: rows.flatMap(({ responseId, value }) => {
			const comment = answerValueSchema.parse(value);
			return comment.kind === 'comment' ? [{ responseId, comment }] : [];
		})
	};
}
