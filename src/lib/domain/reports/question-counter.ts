import { OTHER_OPTION_ID, optionsOf, type Question } from '../consultations/question.ts';
import type { AnswerValue } from '../responses/answer-value.ts';
import { isIn, numberBands } from './number-bands.ts';
import type { QuestionFigures } from './report-figures.ts';

/** The row of those who were not asked, or did not answer. */
export const NO_ANSWER_ROW = { id: 'no-answer', label: 'Did not answer' };

export interface QuestionCounter {
	/** Takes one response's answer. An answer of another kind than the question's counts as none. */
	add(value: AnswerValue): void;
	/** @param read responses that the table speaks of, those that did not answer included */
	finish(read: number): QuestionFigures;
}

/** Whether a question's answers are counted in a table; text is coded instead. */
export const isCounted = (question: Question): boolean =>
	question.type !== 'short-text' && question.type !== 'long-text';

/** Counts one closed question, one answer at a time; null for questions answered in text. */
export function counterFor(question: Question): QuestionCounter | null {
	if (!isCounted(question)) return null;
	return question.type === 'number' ? numberCounter(question) : optionCounter(question);
}

const MEASURES: Partial<Record<Question['type'], string>> = {
	'several-choices': 'Organisations could choose several.',
	ranking: 'Organisations that ranked it first.'
};

function optionCounter(question: Question): QuestionCounter {
	const counts = new Map(optionsOf(question).map((option) => [option.id, 0]));
	let answered = 0;
	return {
		add(value) {
			const taken = takenOptions(value).filter((id) => counts.has(id));
			if (taken.length === 0) return;
			answered++;
			for (const id of taken) counts.set(id, (counts.get(id) ?? 0) + 1);
		},
		finish(read) {
			const rows = optionsOf(question).map(({ id, label }) => ({
				id,
				label,
				count: counts.get(id) ?? 0
			}));
			const isAdding = question.type !== 'several-choices';
			return {
				questionId: question.id,
				text: question.text,
				adding: isAdding ? 'total' : 'no-total',
				measure: MEASURES[question.type] ?? '',
				rows: [...rows, { ...NO_ANSWER_ROW, count: read - answered }]
			};
		}
	};
}

/** The options that an answer counts for, each once. */
function takenOptions(value: AnswerValue): string[] {
	switch (value.kind) {
		case 'choice':
			if (value.optionId !== null) return [value.optionId];
			return value.other === '' ? [] : [OTHER_OPTION_ID];
		case 'choices':
			return [
				...new Set(value.other === '' ? value.optionIds : [...value.optionIds, OTHER_OPTION_ID])
			];
		case 'ranking':
			return value.optionIds.slice(0, 1);
		default:
			return [];
	}
}

function numberCounter(question: Extract<Question, { type: 'number' }>): QuestionCounter {
	const numbers: number[] = [];
	return {
		add(value) {
			if (value.kind === 'number') numbers.push(value.number);
		},
		finish(read) {
			const bands = numbers.length === 0 ? [] : numberBands(numbers, question.unit);
			const rows = bands.map((band) => ({
				id: band.id,
				label: band.label,
				count: numbers.filter((value) => isIn(band, value)).length
			}));
			return {
				questionId: question.id,
				text: question.text,
				adding: 'total',
				measure: '',
				rows: [...rows, { ...NO_ANSWER_ROW, count: read - numbers.length }]
			};
		}
	};
}
