import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import { visibleQuestions } from '../responses/visible-questions.ts';
import { questionsOf } from './content.ts';
import { countQuestions, questionCountWords } from './question-count.ts';

describe('how many questions a consultation says it asks', () => {
	it('counts as the task list of somebody does who has answered none', () => {
		const all = questionsOf(CONTENT);
		const { asked, depending } = countQuestions(all);
		expect(asked).toBe(visibleQuestions(CONTENT, new Map()).length);
		expect(asked + depending).toBe(all.length);
		expect(depending).toBeGreaterThan(0);
	});

	it('asks at first what depends on an option that is not taken', () => {
		const [question] = questionsOf(CONTENT);
		if (question === undefined) throw new Error('no question');
		const visibleWhen = { questionId: 'q', operator: 'has-not' as const, optionId: 'o' };
		expect(countQuestions([{ ...question, visibleWhen }])).toEqual({ asked: 1, depending: 0 });
	});

	it.each([
		[{ asked: 1, depending: 0 }, '1 question in 2 sections'],
		[
			{ asked: 7, depending: 1 },
			'7 questions in 2 sections, and one more if your answers call for it'
		],
		[
			{ asked: 1, depending: 3 },
			'1 question in 2 sections, and up to 3 more if your answers call for them'
		],
		[{ asked: 0, depending: 1 }, 'up to 1 question in 2 sections, if your answers call for it']
	])('says %o in words', (count, words) => {
		expect(questionCountWords(count, ' in 2 sections')).toBe(words);
	});
});
