import { cleanText } from '../shared/clean-text.ts';
import type { Question } from '../consultations/question.ts';
import { fieldName, rawText, type RawValues } from './answer-fields.ts';
import type { AnswerValue } from './answer-value.ts';

/**
 * How somebody settles an answer that two pages changed: this page's own text replaces what the
 * other saved, what is stored stands, or both texts are kept, one after the other. `open` is what
 * a page sends on which nothing was chosen yet.
 */
const SETTLEMENTS = ['mine', 'stored', 'both', 'open'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** The field of the choice. */
export const settlementFieldName = (questionId: string): string => `keep-${questionId}`;

/** What was chosen, by question id; nothing for questions that there was nothing to choose in. */
export function readSettlements(
	questions: readonly Question[],
	values: RawValues
): Map<string, Settlement> {
	return new Map(
		questions.flatMap(({ id }): [string, Settlement][] => {
			const value = rawText(values, settlementFieldName(id));
			const chosen = SETTLEMENTS.find((one) => one === value);
			return chosen === undefined ? [] : [[id, chosen]];
		})
	);
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
