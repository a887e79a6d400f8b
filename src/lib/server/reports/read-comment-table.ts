import {
	and,
	asc,
	count,
	eq,
	exists,
	inArray,
	isNotNull,
	isNull,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import { placesInOrder } from '../../domain/coding/comment-margin.ts';
import type { Attribution } from '../../domain/consultations/attribution.ts';
import { WHOLE, type Clause } from '../../domain/documents/clause.ts';
import { sectionsOf } from '../../domain/documents/sections.ts';
import { answerValueSchema, type Comment } from '../../domain/responses/answer-value.ts';
import { COMMENT_KINDS, type CommentKind } from '../../domain/responses/comment-kind.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { windowOf } from '../../domain/shared/window-of.ts';
import { authorise } from '../access/can.ts';
import { answerKey, passagesOf } from '../coding/passages-of.ts';
import type { Context } from '../context.ts';
import { answer, coding, passage, response, responseAuthor, theme } from '../db/schema.ts';
import { shownCondition } from '../responses/shown.ts';

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

interface Group {
	clauseId: string;
	kind: CommentKind;
	count: number;
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
	const matching = and(
		// Not by clause for the whole text: see `readCommentMargin`.
		input.sectionId === null ? undefined : inArray(answer.questionId, placesWanted(input)),
		isNotNull(answer.commentKind),
		shown,
		...filtersOf(ctx, input)
	);
	const counted = await reader
		.select({ clauseId: answer.questionId, kind: answer.commentKind, count: count() })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(matching)
		.groupBy(answer.questionId, answer.commentKind);
	const groups = inOrder(
		counted.flatMap(({ kind, ...rest }): Group[] => (kind === null ? [] : [{ ...rest, kind }])),
		input
	);
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

const isOf = ({ clauseId, kind }: Pick<Group, 'clauseId' | 'kind'>): SQL =>
	sql`(${eq(answer.questionId, clauseId)} and ${eq(answer.commentKind, kind)})`;

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

function inOrder(groups: readonly Group[], { clauses, order }: CommentTableInput): Group[] {
	const position = new Map(placesInOrder(clauses).map((id, at) => [id, at]));
	const totals = new Map<string, number>();
	for (const { clauseId, count } of groups)
		totals.set(clauseId, (totals.get(clauseId) ?? 0) + count);
	const at = ({ clauseId }: Group) => position.get(clauseId) ?? 0;
	const kindAt = ({ kind }: Group) => COMMENT_KINDS.indexOf(kind);
	const total = ({ clauseId }: Group) => totals.get(clauseId) ?? 0;
	return [...groups].sort((a, b) =>
		order === 'kind'
			? kindAt(a) - kindAt(b) || at(a) - at(b)
			: (order === 'most' ? total(b) - total(a) : 0) || at(a) - at(b) || kindAt(a) - kindAt(b)
	);
}
