import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import { applyToQuestionnaire } from './apply-to-questionnaire.ts';
import { questionsOf, type ConsultationContent } from './content.ts';
import type { QuestionnaireChange } from './questionnaire-change.ts';

const idsOf = (content: ConsultationContent) =>
	content.sections.map(({ questions }) => questions.map(({ id }) => id).join(' '));
const apply = (change: QuestionnaireChange, content = CONTENT) => {
	const applied = applyToQuestionnaire(content, change);
	return applied.ok ? idsOf(applied.value) : applied.error;
};

describe('writing the questionnaire', () => {
	it('moves a question up and down within its section', () => {
		expect(apply({ kind: 'move-question', questionId: 'q-why', direction: 'up' })).toEqual([
			'q-why q-agree q-length',
			'q-has-bid q-which-routes q-barriers q-days q-region'
		]);
		expect(apply({ kind: 'move-question', questionId: 'q-agree', direction: 'up' })).toEqual(
			idsOf(CONTENT)
		);
	});
	it('moves a question to the end of another section', () => {
		const change = {
			kind: 'move-question-to',
			questionId: 'q-why',
			sectionId: 's-bidding'
		} as const;
		expect(apply(change)).toEqual([
			'q-agree q-length',
			'q-has-bid q-which-routes q-barriers q-days q-region q-why'
		]);
	});
	it('refuses to move a question behind one that depends on it, and names that one', () => {
		const dependents = {
			kind: 'others-depend',
			questions: [{ id: 'q-which-routes', number: 5, text: 'Which ways in did you use?' }]
		};
		expect(apply({ kind: 'move-question', questionId: 'q-has-bid', direction: 'down' })).toEqual(
			dependents
		);
		expect(apply({ kind: 'delete-question', questionId: 'q-has-bid' })).toEqual(dependents);
	});
	it('refuses to take away an option on which another question depends', () => {
		const onLength = {
			...CONTENT,
			sections: CONTENT.sections.map((section) => ({
				...section,
				questions: section.questions.map((q) =>
					q.id === 'q-region'
						? {
								...q,
								visibleWhen: { questionId: 'q-length', operator: 'has' as const, optionId: 'o-1y' }
							}
						: q
				)
			}))
		};
		const question = questionsOf(onLength).find(({ id }) => id === 'q-length');
		if (question === undefined || !('options' in question)) throw new Error('gone');
		const options = question.options.filter(({ id }) => id !== 'o-1y');
		expect(
			apply({ kind: 'edit-question', question: { ...question, options } }, onLength)
		).toMatchObject({ kind: 'others-depend', questions: [{ id: 'q-region' }] });
	});
	it('deletes a section with a question and the one that depends on it together', () => {
		expect(apply({ kind: 'delete-section', sectionId: 's-bidding' })).toEqual([
			'q-agree q-why q-length'
		]);
	});
	it('lets what was broken before be put right one step at a time', () => {
		const broken = { ...CONTENT, sections: [...CONTENT.sections] };
		const only = broken.sections[1];
		if (only === undefined) throw new Error('gone');
		broken.sections[1] = { ...only, questions: only.questions.slice(1) };
		expect(apply({ kind: 'delete-question', questionId: 'q-days' }, broken)).toEqual([
			'q-agree q-why q-length',
			'q-which-routes q-barriers q-region'
		]);
	});
	it('says that something is gone rather than doing it elsewhere', () => {
		const gone = { kind: 'gone' };
		expect(apply({ kind: 'delete-question', questionId: 'q-no' })).toEqual(gone);
		expect(apply({ kind: 'move-section', sectionId: 's-no', direction: 'up' })).toEqual(gone);
		expect(apply({ kind: 'move-question-to', questionId: 'q-why', sectionId: 's-no' })).toEqual(
			gone
		);
	});
});
