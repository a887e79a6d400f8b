import { optionsOf, type Question } from '../consultations/question.ts';
import type { AnswerValue } from './answer-value.ts';
import { inFigures } from '../shared/in-figures.ts';
import { commentInWords } from './comments/comment-in-words.ts';

/**
 * An answer in words, for reading: labels of options, lines for several, "1. …" for a ranking.
 * '' for no answer. An option that the version does not know is left out.
 */
export function describeAnswer(question: Question, value: AnswerValue | undefined): string {
	if (value === undefined) return '';
	const label = (id: string): string[] =>
		optionsOf(question)
			.filter((option) => option.id === id)
			.map((option) => option.label);
	switch (value.kind) {
		case 'text':
		case 'follow-up':
			return value.text;
		case 'number': {
			const unit = question.type === 'number' ? question.unit.trim() : '';
			return `${inFigures(value.number)}${unit === '' ? '' : ` ${unit}`}`;
		}
		case 'choice':
			return value.other === '' ? label(value.optionId ?? '').join('') : `Other: ${value.other}`;
		case 'choices':
			return [
				...value.optionIds.flatMap(label),
				...(value.other === '' ? [] : [`Other: ${value.other}`])
			].join('\n');
		case 'ranking':
			return value.optionIds
				.flatMap(label)
				.map((text, index) => `${String(index + 1)}. ${text}`)
				.join('\n');
		case 'comment':
			return commentInWords(value);
	}
}
