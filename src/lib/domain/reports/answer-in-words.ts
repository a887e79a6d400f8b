import { optionsOf, type Question } from '../consultations/question.ts';
import { assertNever } from '../shared/assert-never.ts';
import type { AnswerValue } from '../responses/answer-value.ts';
import { commentInWords } from '../responses/comments/comment-in-words.ts';

/** An answer as one cell of text: labels instead of option ids, several joined by semicolons. */
export function answerInWords(question: Question, value: AnswerValue): string {
	const labels = new Map(optionsOf(question).map(({ id, label }) => [id, label]));
	const label = (id: string): string => labels.get(id) ?? id;
	const other = (text: string): string[] => (text === '' ? [] : [`Other: ${text}`]);
	switch (value.kind) {
		case 'text':
		case 'follow-up':
			return value.text;
		case 'number':
			return String(value.number);
		case 'choice':
			return value.optionId === null ? other(value.other).join('') : label(value.optionId);
		case 'choices':
			return [...value.optionIds.map(label), ...other(value.other)].join('; ');
		case 'ranking':
			return value.optionIds.map((id, i) => `${String(i + 1)}. ${label(id)}`).join('; ');
		case 'comment':
			return commentInWords(value);
		default:
			return assertNever(value);
	}
}
