import { describe, expect, it } from 'vitest';
import { CONTENT } from '../../../../tests/support/all-question-types.ts';
import { minutesToAnswer } from './minutes-to-answer.ts';
import type { Question } from './question.ts';

const base = { text: '', hint: '', required: false, visibleWhen: null };
const asking = (...questions: Question[]) => ({
	...CONTENT,
	sections: [{ id: 's-one', title: '', introduction: '', questions }]
});
const long = (id: string): Question => ({ ...base, id, type: 'long-text' });
const yesNo: Question = { ...base, id: 'q-yes', type: 'yes-no' };

describe('how long answering takes', () => {
	it('is two minutes for everything around no question', () => {
		expect(minutesToAnswer(asking())).toBe(2);
	});
	it('counts three minutes for a long text', () => {
		expect(minutesToAnswer(asking(long('a')))).toBe(5);
		expect(minutesToAnswer(asking(long('a'), long('b')))).toBe(8);
	});
	it('is rounded up to five minutes above ten', () => {
		expect(minutesToAnswer(asking(long('a'), long('b'), long('c')))).toBe(15);
	});
	it('counts reading at 238 words a minute', () => {
		const words = Array.from({ length: 238 }, () => 'word').join(' ');
		expect(minutesToAnswer(asking({ ...long('a'), hint: words }))).toBe(6);
	});
	it('counts half of what only some are asked', () => {
		const asked = { questionId: 'q-yes', operator: 'has' as const, optionId: 'yes' };
		expect(minutesToAnswer(asking({ ...long('a'), visibleWhen: asked }))).toBe(4);
	});
	it('counts every option of a ranking', () => {
		const options = Array.from({ length: 15 }, (_, at) => ({ id: `o-${String(at)}`, label: '' }));
		expect(minutesToAnswer(asking({ ...base, id: 'q', type: 'ranking', options }, yesNo))).toBe(5);
	});
	it('is a quarter of an hour or less for the model questionnaire', () => {
		expect(minutesToAnswer(CONTENT)).toBeLessThanOrEqual(15);
	});
});
