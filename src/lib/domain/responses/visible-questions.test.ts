import { describe, expect, it } from 'vitest';
import type { ConsultationContent } from '../consultations/content.ts';
import type { Condition, Question } from '../consultations/question.ts';
import type { AnswerValue } from './answer-value.ts';
import { answersToSubmit, missingRequired, sectionProgress } from './completeness.ts';
import { visibleQuestions } from './visible-questions.ts';

const ask = (id: string, visibleWhen: Condition | null = null, required = false): Question => ({
	id,
	type: 'one-choice',
	text: id,
	hint: '',
	required,
	visibleWhen,
	options: [
		{ id: 'a', label: 'A' },
		{ id: 'b', label: 'B' }
	],
	allowsOther: true
});
const content = (...questions: Question[]): ConsultationContent => ({
	title: '',
	whoAsks: '',
	background: '',
	openToChange: '',
	alreadyDecided: '',
	contactName: '',
	contactEmail: '',
	threshold: 5,
	attributions: ['named'],
	audience: 'open-link',
	howAnswersAreUsed: '',
	privacyNotice: '',
	sections: [{ id: 's', title: '', introduction: '', questions }]
});
const chose = (optionId: string): AnswerValue => ({ kind: 'choice', optionId, other: '' });
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id);
const has = (questionId: string, optionId: string): Condition => ({
	questionId,
	operator: 'has',
	optionId
});
const hasNot = (questionId: string, optionId: string): Condition => ({
	questionId,
	operator: 'has-not',
	optionId
});

describe('which questions are asked', () => {
	const both = content(
		ask('first'),
		ask('if-a', has('first', 'a')),
		ask('if-not-a', hasNot('first', 'a'))
	);

	it('asks a question when the earlier answer has the option', () => {
		expect(ids(visibleQuestions(both, new Map([['first', chose('a')]])))).toEqual([
			'first',
			'if-a'
		]);
	});

	it('takes a question without an answer as having no option', () => {
		expect(ids(visibleQuestions(both, new Map()))).toEqual(['first', 'if-not-a']);
	});

	it('counts "other, please say" under its own option', () => {
		const withOther = content(ask('first'), ask('why', has('first', 'other')));
		const said: AnswerValue = { kind: 'choice', optionId: null, other: 'Both, really' };
		expect(ids(visibleQuestions(withOther, new Map([['first', said]])))).toEqual(['first', 'why']);
	});

	it('does not count the answer to a question that is hidden itself', () => {
		const chain = content(
			ask('first'),
			ask('second', has('first', 'a')),
			ask('third', has('second', 'a'))
		);
		const answers = new Map([
			['first', chose('b')],
			['second', chose('a')]
		]);
		expect(ids(visibleQuestions(chain, answers))).toEqual(['first']);
	});

	it('sees no answer in a question that comes later, or that does not exist', () => {
		const odd = content(ask('early', has('late', 'a')), ask('late'), ask('lost', has('gone', 'a')));
		expect(ids(visibleQuestions(odd, new Map([['late', chose('a')]])))).toEqual(['late']);
	});
});

describe('how complete a response is', () => {
	const needy = content(ask('first', null, true), ask('then', has('first', 'a'), true));

	it('needs only what is asked', () => {
		expect(ids(missingRequired(needy, new Map()))).toEqual(['first']);
		expect(ids(missingRequired(needy, new Map([['first', chose('a')]])))).toEqual(['then']);
		expect(missingRequired(needy, new Map([['first', chose('b')]]))).toEqual([]);
	});

	it('submits no answer to a hidden question', () => {
		const answers = new Map([
			['first', chose('b')],
			['then', chose('a')]
		]);
		expect(answersToSubmit(needy, answers).map(({ questionId }) => questionId)).toEqual(['first']);
	});

	it('says that a section needs more while something needed is missing', () => {
		const [section] = sectionProgress(needy, new Map([['first', chose('a')]]));
		expect(section).toMatchObject({ asked: 2, answered: 1, status: 'needs-more' });
	});

	it('calls a section done only when all of it is answered, needed or not', () => {
		const free = content(ask('first'), ask('then'));
		const status = (...answered: string[]) =>
			sectionProgress(free, new Map(answered.map((id) => [id, chose('a')])))[0]?.status;
		expect(status()).toBe('not-started');
		expect(status('first')).toBe('partly');
		expect(status('first', 'then')).toBe('done');
	});

	it('asks nothing in a section whose questions all depend on other answers', () => {
		const [section] = sectionProgress(content(ask('then', has('gone', 'a'))), new Map());
		expect(section?.status).toBe('nothing-asked');
	});
});
