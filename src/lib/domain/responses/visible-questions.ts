import type { ConsultationContent } from '../consultations/content.ts';
import { questionsOf } from '../consultations/content.ts';
import { OTHER_OPTION_ID, type Question } from '../consultations/question.ts';
import type { AnswerValue } from './answer-value.ts';

/** Answers by question id; a question that is not in it has no answer. */
export type Answers = ReadonlyMap<string, AnswerValue>;

/** Whether an answer takes an option; "other, please say" counts under `OTHER_OPTION_ID`. */
export function hasOption(value: AnswerValue | undefined, optionId: string): boolean {
	if (value === undefined) return false;
	switch (value.kind) {
		case 'choice':
			return optionId === OTHER_OPTION_ID && value.other !== ''
				? true
				: value.optionId === optionId;
		case 'choices':
			return optionId === OTHER_OPTION_ID && value.other !== ''
				? true
				: value.optionIds.includes(optionId);
		case 'ranking':
			return value.optionIds.includes(optionId);
		default:
			return false;
	}
}

/**
 * The questions to ask, given what has been answered so far, in order. The one engine for the
 * answering pages, the preview, submitting and exports.
 * An answer to a question that is itself hidden does not count; a question without an answer has
 * no option, so "has not" is true of it. A condition on a question that comes later, or that does
 * not exist, sees no answer either.
 */
export function visibleQuestions(content: ConsultationContent, answers: Answers): Question[] {
	const visible: Question[] = [];
	const seen = new Set<string>();
	for (const question of questionsOf(content)) {
		const condition = question.visibleWhen;
		if (condition !== null) {
			const value = seen.has(condition.questionId) ? answers.get(condition.questionId) : undefined;
			if (hasOption(value, condition.optionId) !== (condition.operator === 'has')) continue;
		}
		seen.add(question.id);
		visible.push(question);
	}
	return visible;
}
