import type { Question } from '../consultations/question.ts';
import { OTHER_OPTION_ID } from '../consultations/question.ts';
import type { AnswerValue } from './answer-value.ts';

/** Values of a form as they were typed, by field name; checkboxes are lists. */
export type RawValues = Readonly<Record<string, string | readonly string[]>>;

/** The field of a question; also the id of its first control, where error links land. */
export const fieldName = (questionId: string): string => `q-${questionId}`;
/** The text beside "other". */
export const otherFieldName = (questionId: string): string => `q-${questionId}-other-text`;
/** The place that one option of a ranking is given. */
export const placeFieldName = (questionId: string, optionId: string): string =>
	`q-${questionId}-place-${optionId}`;
/** What the page was made from, hidden beside the field: see `answer-print.ts`. */
export const baseFieldName = (questionId: string): string => `was-${questionId}`;

/** The fields that come as lists, for whoever reads the form. */
export const listFieldNames = (questions: readonly Question[]): string[] =>
	questions.filter((q) => q.type === 'several-choices').map((q) => fieldName(q.id));

/** One field's text; '' where it was not sent. */
export function rawText(values: RawValues, name: string): string {
	const value = values[name];
	if (value === undefined) return '';
	return typeof value === 'string' ? value : (value[value.length - 1] ?? '');
}

/** One field's values as a list; [] where it was not sent. */
export function rawList(values: RawValues, name: string): readonly string[] {
	const value = values[name];
	if (value === undefined) return [];
	return typeof value === 'string' ? [value] : value;
}

/** A stored answer as the values of its fields: the inverse of `parseAnswer`. */
export function fieldValues(question: Question, value: AnswerValue | undefined): RawValues {
	const name = fieldName(question.id);
	if (value === undefined) return {};
	switch (value.kind) {
		case 'text':
			return { [name]: value.text };
		case 'number':
			return { [name]: String(value.number) };
		case 'choice':
			return value.other === ''
				? { [name]: value.optionId ?? '' }
				: { [name]: OTHER_OPTION_ID, [otherFieldName(question.id)]: value.other };
		case 'choices':
			return {
				[name]: value.other === '' ? value.optionIds : [...value.optionIds, OTHER_OPTION_ID],
				[otherFieldName(question.id)]: value.other
			};
		case 'ranking':
			return Object.fromEntries(
				value.optionIds.map((id, index) => [placeFieldName(question.id, id), String(index + 1)])
			);
		// These have fields of their own.
		case 'comment':
		case 'follow-up':
			return {};
	}
}
