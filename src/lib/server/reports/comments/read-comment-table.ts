import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Attribution } from '../../../domain/consultations/attribution.ts';
import type { Clause } from '../../../domain/documents/clause.ts';
import { answerValueSchema, type Comment } from '../../../domain/responses/answer-value.ts';
import type { CommentKind } from '../../../domain/responses/comments/comment-kind.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { windowOf } from '../../../domain/shared/window-of.ts';
import { authorise } from '../../access/can.ts';
import { answerKey, passagesOf } from '../../coding/passages-of.ts';
import type { Context } from '../../context.ts';
import { answer, response, responseAuthor } from '../../db/schema.ts';
import { shownCondition } from '../../responses/shown/shown.ts';
import { matchingComments } from './comment-filters.ts';
import { countGroups, inOrder, isOf } from './comment-groups.ts';

export const COMMENTS_A_PAGE = 50;

export const COMMENT_ORDERS = ['clause', 'most', 'kind'] as const;

export interface CommentTableInput {
	consultationId: string;
	clauses: readonly Clause[];
	/** The heading of a section, `WHOLE` for comments on the whole; null for everything. */
	sectionId: string | null;
	kind: CommentKind | null;
	/** Comments with a passage under this theme or one of its sub-themes. */
	themeId: string | null;
	attribution: Attribution | null;
	hasSuggestion: boolean;
	isUnread: boolean;
	/** By the text, by the clauses with most comments, or by kind and then the text. */
	order: (typeof COMMENT_ORDERS)[number];
	/** From 1. */
	page: number;
}

export interface CommentRow {
	clauseId: string;
	responseId: string;
	comment: Comment;
	isRead: boolean;
	attribution: Attribution;
	/** Null for an anonymous response. */
	organisationName: string | null;
	/** Of its passages, each once. */
	themeIds: string[];
}

/**
 * A page of the comments that the secretariat may see. Within a clause they stand in the order of
 * the responses' random ids. Four statements, however many comments; the text is read of those on
 * the page alone, and of others only to find those that suggest words.
 */
export async function readCommentTable(
	ctx: Context,
	actor: Actor,
	input: CommentTableInput
): Promise<{ rows: CommentRow[]; matchCount: number }> {
	authorise(actor, 'coding:read');
	authorise(actor, 'response:read');
	const reader = ctx.db.read;
	const shown = await shownCondition(reader, ctx.clock, input.consultationId);
	const matching = matchingComments(ctx, input, shown);
	const groups = inOrder(await countGroups(reader, matching), input);
	const matchCount = groups.reduce((sum, group) => sum + group.count, 0);
	const offset = (input.page - 1) * COMMENTS_A_PAGE;
	const reached = windowOf(groups, offset, COMMENTS_A_PAGE);
	if (reached.groups.length === 0) return { rows: [], matchCount };
	const place = sql.join(
		reached.groups.map((group, at) => sql`when ${isOf(group)} then ${sql.raw(String(at))}`),
		sql` `
	);
	const found = await reader
		.select({
			clauseId: answer.questionId,
			responseId: answer.responseId,
			value: answer.value,
			isRead: answer.isRead,
			attribution: response.attribution,
			organisationName: responseAuthor.statedName
		})
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.where(and(matching, or(...reached.groups.map(isOf))))
		.orderBy(sql`case ${place} end`, asc(answer.responseId))
		.limit(COMMENTS_A_PAGE)
		.offset(reached.skip);
	const passages = await passagesOf(reader, [...new Set(found.map((row) => row.responseId))]);
	return {
		matchCount,
		rows: found.flatMap(({ value: stored, ...row }): CommentRow[] => {
			const comment = answerValueSchema.parse(stored);
			if (comment.kind !== 'comment') return [];
			const own = passages.get(answerKey(row.responseId, row.clauseId)) ?? [];
			const themeIds = own.flatMap(({ codings }) => codings.map(({ themeId }) => themeId));
			return [{ ...row, comment, themeIds: [...new Set(themeIds)] }];
		})
	};
}
