import { and, eq, exists, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import { placesInOrder } from '../../../domain/coding/comment-margin.ts';
import { WHOLE } from '../../../domain/documents/clause.ts';
import { sectionsOf } from '../../../domain/documents/sections.ts';
import type { Context } from '../../context.ts';
import { answer, coding, passage, response, theme } from '../../db/schema.ts';
import type { CommentTableInput } from './read-comment-table.ts';

/** The condition on a comment and its response for what the table is asked for. */
export const matchingComments = (ctx: Context, input: CommentTableInput, shown: SQL) =>
	and(
		// Not by clause for the whole text: see `readCommentMargin`.
		input.sectionId === null ? undefined : inArray(answer.questionId, placesWanted(input)),
		isNotNull(answer.commentKind),
		shown,
		...filtersOf(ctx, input)
	);

function placesWanted({ clauses, sectionId }: CommentTableInput): string[] {
	if (sectionId === null) return placesInOrder(clauses);
	if (sectionId === WHOLE) return [WHOLE];
	const section = sectionsOf(clauses).find(({ heading }) => heading.id === sectionId);
	return section?.clauseIds ?? [sectionId];
}

function filtersOf(ctx: Context, input: CommentTableInput): (SQL | undefined)[] {
	const { kind, attribution, themeId, hasSuggestion, isUnread } = input;
	return [
		kind === null ? undefined : eq(answer.commentKind, kind),
		attribution === null ? undefined : eq(response.attribution, attribution),
		isUnread ? and(eq(answer.isRead, false), eq(answer.hasWords, true)) : undefined,
		// Both databases read a member of JSON as text with this.
		hasSuggestion ? sql`${answer.value} ->> 'suggested' is not null` : undefined,
		themeId === null ? undefined : hasTheme(ctx, themeId)
	];
}

const hasTheme = (ctx: Context, themeId: string): SQL =>
	exists(
		ctx.db.read
			.select({ id: passage.id })
			.from(passage)
			.innerJoin(coding, eq(coding.passageId, passage.id))
			.innerJoin(theme, eq(theme.id, coding.themeId))
			.where(
				and(
					eq(passage.responseId, answer.responseId),
					eq(passage.questionId, answer.questionId),
					or(eq(theme.id, themeId), eq(theme.parentId, themeId)),
					isNull(theme.deletedAt)
				)
			)
	);
