import { cleanText } from '../shared/clean-text.ts';
import type { Question } from '../consultations/question.ts';
import { fieldName, rawText, type RawValues } from './answer-fields.ts';
import type { AnswerValue } from './answer-value.ts';

/**
 * How somebody settles an answer that two pages changed: what the other page saved stands, or
 * both texts are kept, one after the other. Without either, this page's own text replaces it.
 */
export type Settlement = 'stored' | 'both';

/** The field of the choice. */
export const settlementFieldName = (questionId: string): string => `keep-${questionId}`;

/** What was chosen, by question id. */
export function readSettlements(
	questions: readonly Question[],
	values: RawValues
): Map<string, Settlement> {
	const chosen = new Map<string, Settlement>();
	for (const { id } of questions) {
		const value = rawText(values, settlementFieldName(id));
		if (value === 'stored' || value === 'both') chosen.set(id, value);
	}
	return chosen;
}

/** Whether two answers to a question can be kept one after the other: free text only. */
export const canJoin = (question: Question, stored: AnswerValue | null): boolean =>
	(question.type === 'long-text' || question.type === 'short-text') && stored?.kind === 'text';

/** The posted fields with what is stored put before this page's own text. */
export function joinedValues(
	question: Question,
	values: RawValues,
	stored: AnswerValue | null
): RawValues {
	if (!canJoin(question, stored) || stored?.kind !== 'text') return values;
	const name = fieldName(question.id);
	const own = cleanText(rawText(values, name));
	// A second click of the same button finds them joined already.
	const isJoined = stored.text === own || stored.text.endsWith(`\n\n${own}`);
	return { ...values, [name]: isJoined ? stored.text : `${stored.text}\n\n${own}` };
}
