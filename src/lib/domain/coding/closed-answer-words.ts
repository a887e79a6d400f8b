import { optionsOf, type Question } from '../consultations/question.ts';
import type { AnswerValue } from '../responses/answer-value.ts';
import { COMMENT_KIND_NAMES } from '../responses/comments/comment-kind.ts';
import { inFigures } from '../shared/in-figures.ts';

/** What was chosen, in the labels of the version that was answered; [] for free text. */
export function closedAnswerWords(question: Question, value: AnswerValue): string[] {
	const labels = new Map(optionsOf(question).map(({ id, label }) => [id, label]));
	const labelOf = (id: string) => labels.get(id) ?? 'An option that is no longer offered';
	switch (value.kind) {
		case 'choice':
			return value.optionId === null ? ['Other'] : [labelOf(value.optionId)];
		case 'choices':
			return [...value.optionIds.map(labelOf), ...(value.other === '' ? [] : ['Other'])];
		case 'ranking':
			return value.optionIds.map((id, index) => `${index + 1}. ${labelOf(id)}`);
		case 'number': {
			const unit = question.type === 'number' ? question.unit : '';
			return [`${inFigures(value.number)} ${unit}`.trim()];
		}
		case 'comment':
			return [COMMENT_KIND_NAMES[value.comment]];
		case 'text':
		case 'follow-up':
			return [];
	}
}
