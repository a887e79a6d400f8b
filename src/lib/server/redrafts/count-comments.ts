import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { WHOLE, type Clause } from '../../domain/documents/clause.ts';
import type { CommentFigures } from '../../domain/reports/report-figures.ts';
import { COMMENT_KINDS, type CommentKind } from '../../domain/responses/comments/comment-kind.ts';
import { chunks } from '../../domain/shared/chunks.ts';
import type { Reader } from '../db/client.ts';
import { answer, response } from '../db/schema.ts';

/**
 * Organisations by the kind of their comment, for each clause that has any. From the index; no
 * text is read.
 * @param input.responseIds those that were read when the coding was closed: all others are not counted
 */
export async function countComments(
	reader: Pick<Reader, 'select'>,
	input: {
		consultationId: string;
		clauses: readonly Pick<Clause, 'id'>[];
		responseIds: readonly string[];
	}
): Promise<Map<string, CommentFigures['kinds']>> {
	const counted = new Set(input.responseIds);
	const counts = new Map<string, Record<CommentKind, number>>();
	for (const ids of chunks([WHOLE, ...input.clauses.map(({ id }) => id)], 1000)) {
		const rows = await reader
			.select({
				clauseId: answer.questionId,
				kind: answer.commentKind,
				responseId: answer.responseId
			})
			.from(answer)
			.innerJoin(response, eq(response.id, answer.responseId))
			.where(
				and(
					inArray(answer.questionId, ids),
					isNotNull(answer.commentKind),
					eq(response.consultationId, input.consultationId)
				)
			);
		for (const { clauseId, kind, responseId } of rows) {
			if (kind === null || !counted.has(responseId)) continue;
			const own = counts.get(clauseId) ?? none();
			own[kind]++;
			counts.set(clauseId, own);
		}
	}
	return counts;
}

function none(): Record<CommentKind, number> {
	const counts = { support: 0, unclear: 0, gap: 0, disagree: 0, suggest: 0 };
	for (const kind of COMMENT_KINDS) counts[kind] = 0;
	return counts;
}
