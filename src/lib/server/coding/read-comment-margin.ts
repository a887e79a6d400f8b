import { and, eq, isNotNull } from 'drizzle-orm';
import {
	commentMargin,
	type CommentMargin,
	type CommentMark
} from '../../domain/coding/comment-margin.ts';
import type { Clause } from '../../domain/documents/clause.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown.ts';

/**
 * Where the comments on a document gather, of the responses that the secretariat may see. One
 * statement whatever the number of clauses, and no text is read.
 * @param input.clauses of the document that is commented on
 */
export async function readCommentMargin(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; clauses: readonly Clause[] }
): Promise<CommentMargin> {
	authorise(actor, 'coding:read');
	authorise(actor, 'response:read');
	const reader = ctx.db.read;
	const shown = await shownCondition(reader, ctx.clock, input.consultationId);
	const rows = await reader
		.select({
			clauseId: answer.questionId,
			responseId: answer.responseId,
			kind: answer.commentKind,
			hasWords: answer.hasWords,
			isRead: answer.isRead
		})
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		// Not by clause: for two thousand of them SQLite would look into each response as often.
		.where(and(isNotNull(answer.commentKind), shown));
	return commentMargin(
		input.clauses,
		rows.flatMap(({ kind, ...row }): CommentMark[] => (kind === null ? [] : [{ ...row, kind }]))
	);
}
