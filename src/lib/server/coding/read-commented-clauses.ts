import { and, count, eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import { placesInOrder } from '../../domain/coding/comment-margin.ts';
import type { Clause } from '../../domain/documents/clause.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';

/** A clause, or the whole document, that somebody has commented on. */
export interface CommentedClause {
	clauseId: string;
	comments: number;
	/** Comments with words, and how many of them have been read. */
	toRead: number;
	read: number;
}

/**
 * The clauses that have comments which the secretariat may see, in the order of the text, the
 * whole document first. One statement, and no text is read.
 */
export async function readCommentedClauses(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; clauses: readonly Pick<Clause, 'id'>[] }
): Promise<CommentedClause[]> {
	authorise(actor, 'coding:read');
	authorise(actor, 'response:read');
	const reader = ctx.db.read;
	const shown = await shownCondition(reader, ctx.clock, input.consultationId);
	const places = placesInOrder(input.clauses);
	const sumOf = (is: SQL) => sql`sum(case when ${is} then 1 else 0 end)`.mapWith(Number);
	const rows = await reader
		.select({
			clauseId: answer.questionId,
			comments: count(),
			toRead: sumOf(sql`${answer.hasWords}`),
			read: sumOf(sql`${answer.hasWords} and ${answer.isRead}`)
		})
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		// Not by clause: see `readCommentMargin`.
		.where(and(isNotNull(answer.commentKind), shown))
		.groupBy(answer.questionId);
	const byId = new Map(rows.map((row) => [row.clauseId, row]));
	return places.flatMap((id) => byId.get(id) ?? []);
}
