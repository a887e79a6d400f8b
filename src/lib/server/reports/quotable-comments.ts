import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { answerValueSchema, type Comment } from '../../domain/responses/answer-value.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown.ts';
import { findReport } from './report-of.ts';

export interface QuotableComment {
	responseId: string;
	comment: Comment;
}

/** The most comments shown to choose from. */
export const COMMENTS_SHOWN = 200;

/**
 * Comments on a clause that are not quoted yet and whose authors agreed to it, at most `COMMENTS_SHOWN`. Who wrote them
 * is not said: a comment is chosen for what it says.
 * @throws DomainError what `authorise` throws
 */
export async function quotableComments(
	ctx: Context,
	actor: Actor,
	{ consultationId, clauseId }: { consultationId: string; clauseId: string }
): Promise<QuotableComment[]> {
	authorise(actor, 'report:edit');
	authorise(actor, 'response:read');
	const rows = await ctx.db.read
		.select({ responseId: answer.responseId, value: answer.value })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(
			and(
				eq(answer.questionId, clauseId),
				isNotNull(answer.commentKind),
				eq(answer.hasWords, true),
				eq(response.mayBeQuoted, true),
				await shownCondition(ctx.db.read, ctx.clock, consultationId)
			)
		)
		.orderBy(asc(answer.responseId))
		.limit(COMMENTS_SHOWN);
	const quotations = (await findReport(ctx.db.read, consultationId))?.draft.quotations ?? [];
	const quoted = new Set(
		quotations.flatMap(({ comment }) => (comment?.clauseId === clauseId ? comment.responseId : []))
	);
	return rows.flatMap(({ responseId, value }) => {
		if (quoted.has(responseId)) return [];
		const comment = answerValueSchema.parse(value);
		return comment.kind === 'comment' && (comment.text !== '' || comment.suggested !== null)
			? [{ responseId, comment }]
			: [];
	});
}
