import { count, eq, sql, type SQL } from 'drizzle-orm';
import { placesInOrder } from '../../../domain/coding/comment-margin.ts';
import {
	COMMENT_KINDS,
	type CommentKind
} from '../../../domain/responses/comments/comment-kind.ts';
import type { Reader } from '../../db/client.ts';
import { answer, response } from '../../db/schema.ts';
import type { CommentTableInput } from './read-comment-table.ts';

/** The comments of one kind on one clause. */
export interface CommentGroup {
	clauseId: string;
	kind: CommentKind;
	count: number;
}

/**
 * How many comments of each kind each clause has. The kinds of a clause come as one text, such as
 * "gap 3,support 1": where each of two thousand clauses has some, a row for each kind takes twice as
 * long. Both databases know `string_agg`.
 */
export async function countGroups(
	reader: Pick<Reader, 'select'>,
	matching: SQL | undefined
): Promise<CommentGroup[]> {
	const groups = reader
		.select({
			clauseId: answer.questionId,
			kind: answer.commentKind,
			comments: count().as('comments')
		})
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(matching)
		.groupBy(answer.questionId, answer.commentKind)
		.as('groups');
	const rows = await reader
		.select({
			clauseId: groups.clauseId,
			kinds: sql<string>`string_agg(${groups.kind} || ' ' || ${groups.comments}, ',')`
		})
		.from(groups)
		.groupBy(groups.clauseId);
	return rows.flatMap(({ clauseId, kinds }) =>
		kinds.split(',').flatMap((written): CommentGroup[] => {
			const [name, comments] = written.split(' ');
			const kind = COMMENT_KINDS.find((known) => known === name);
			return kind === undefined ? [] : [{ clauseId, kind, count: Number(comments) }];
		})
	);
}

/** The condition that an answer is a comment of the group. */
export const isOf = ({ clauseId, kind }: Pick<CommentGroup, 'clauseId' | 'kind'>): SQL =>
	sql`(${eq(answer.questionId, clauseId)} and ${eq(answer.commentKind, kind)})`;

/** By the text, by the clauses with most comments, or by kind and then the text. */
export function inOrder(
	groups: readonly CommentGroup[],
	{ clauses, order }: Pick<CommentTableInput, 'clauses' | 'order'>
): CommentGroup[] {
	const position = new Map(placesInOrder(clauses).map((id, at) => [id, at]));
	const totals = new Map<string, number>();
	for (const { clauseId, count } of groups)
		totals.set(clauseId, (totals.get(clauseId) ?? 0) + count);
	const at = ({ clauseId }: CommentGroup) => position.get(clauseId) ?? 0;
	const kindAt = ({ kind }: CommentGroup) => COMMENT_KINDS.indexOf(kind);
	const total = ({ clauseId }: CommentGroup) => totals.get(clauseId) ?? 0;
	return [...groups].sort((a, b) =>
		order === 'kind'
			? kindAt(a) - kindAt(b) || at(a) - at(b)
			: (order === 'most' ? total(b) - total(a) : 0) || at(a) - at(b) || kindAt(a) - kindAt(b)
	);
}
