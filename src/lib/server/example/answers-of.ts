import { OTHER_OPTION_ID } from '../../domain/consultations/question.ts';
import type { AnswerValue } from '../../domain/responses/answer-value.ts';
import { readMarks, type MarkedPassage } from './read-marks.ts';
import type { ExampleResponse } from './responses.data.ts';

export interface ExampleAnswer {
	questionId: string;
	value: AnswerValue;
	passages: MarkedPassage[];
}

const OTHER = `${OTHER_OPTION_ID}:`;

/** An example's answers as they are stored, with the passages that its marks stand for. */
export function answersOf(response: ExampleResponse): ExampleAnswer[] {
	const { choices = {}, order, weeks, texts } = response;
	const plain = (questionId: string, value: AnswerValue): ExampleAnswer => ({
		questionId,
		value,
		passages: []
	});
	return [
		...Object.entries(choices).map(([questionId, chosen]) => plain(questionId, choice(chosen))),
		...(order === undefined ? [] : [plain('example-order', { kind: 'ranking', optionIds: order })]),
		...(weeks === undefined ? [] : [plain('example-weeks', { kind: 'number', number: weeks })]),
		...Object.entries(texts).map(([questionId, marked]): ExampleAnswer => {
			const { text, passages } = readMarks(marked);
			return { questionId, value: { kind: 'text', text }, passages };
		})
	];
}

function choice(chosen: string | string[]): AnswerValue {
	if (typeof chosen !== 'string') return { kind: 'choices', optionIds: chosen, other: '' };
	return chosen.startsWith(OTHER)
		? { kind: 'choice', optionId: null, other: chosen.slice(OTHER.length) }
		: { kind: 'choice', optionId: chosen, other: '' };
}
