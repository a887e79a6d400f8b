import { and, eq, isNotNull, sql } from 'drizzle-orm';
import {
	commentMargin,
	type CommentMargin,
	type CommentMark
} from '../../domain/coding/comment-margin.ts';
import type { Clause } from '../../domain/documents/clause.ts';
import { COMMENT_KINDS } from '../../domain/responses/comments/comment-kind.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';

/**
 * The comments of a response as one text, such as "1gap c-weeks,0support c-staff": a row for each of
 * twelve thousand takes five times as long. Both databases know `string_agg`. Ids have no comma.
 */
const marks = sql<string>`string_agg(case when ${answer.hasWords} then case when ${answer.isRead} then '2' else '1' end else '0' end || ${answer.commentKind} || ' ' || ${answer.questionId}, ',')`;

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
		.select({ marks })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		// Not by clause: for two thousand of them SQLite would look into each response as often.
		.where(and(isNotNull(answer.commentKind), shown))
		.groupBy(answer.responseId);
	return commentMargin(
		input.clauses,
		rows.map((row) => row.marks.split(',').flatMap(markOf))
	);
}

function markOf(written: string): CommentMark[] {
	const space = written.indexOf(' ');
	const name = written.slice(1, space);
	const kind = COMMENT_KINDS.find((known) => known === name);
	if (kind === undefined) return [];
	const [state] = written;
	return [
		{ clauseId: written.slice(space + 1), kind, hasWords: state !== '0', isRead: state === '2' }
	];
}
