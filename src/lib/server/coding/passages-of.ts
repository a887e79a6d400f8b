import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { CodedPassage } from '../../domain/coding/coded-answer.ts';
import type { Reader } from '../db/client.ts';
import { coding, passage, person, theme } from '../db/schema.ts';

/**
 * The coded passages of some responses, in one statement, by `answerKey`. Passages whose themes
 * were all deleted are left out.
 * @param responseIds a page of them, not a consultation's
 */
export async function passagesOf(
	reader: Pick<Reader, 'select'>,
	responseIds: readonly string[]
): Promise<Map<string, CodedPassage[]>> {
	const byAnswer = new Map<string, CodedPassage[]>();
	if (responseIds.length === 0) return byAnswer;
	const rows = await reader
		.select({
			id: passage.id,
			responseId: passage.responseId,
			questionId: passage.questionId,
			start: passage.startOffset,
			end: passage.endOffset,
			themeId: coding.themeId,
			stance: coding.stance,
			coderName: person.name
		})
		.from(passage)
		.innerJoin(coding, eq(coding.passageId, passage.id))
		.innerJoin(theme, eq(theme.id, coding.themeId))
		.innerJoin(person, eq(person.id, coding.coderId))
		.where(and(inArray(passage.responseId, [...responseIds]), isNull(theme.deletedAt)))
		.orderBy(
			asc(passage.startOffset),
			asc(passage.endOffset),
			asc(passage.id),
			asc(theme.position)
		);
	for (const { id, responseId, questionId, start, end, ...given } of rows) {
		const key = answerKey(responseId, questionId);
		const passages = byAnswer.get(key) ?? [];
		byAnswer.set(key, passages);
		let there = passages.find((p) => p.id === id);
		if (there === undefined) passages.push((there = { id, start, end, codings: [] }));
		there.codings.push(given);
	}
	return byAnswer;
}

export const answerKey = (responseId: string, questionId: string): string =>
	`${responseId} ${questionId}`;
