import { describe, expect, it } from 'vitest';
import { isSameAnswer } from './answer-print.ts';
import type { AnswerValue } from './answer-value.ts';
import { baseOf, decideSave } from './decide-save.ts';

const words = (text: string): AnswerValue => ({ kind: 'text', text });
const stored = (text: string) => ({ value: words(text) });

describe('two pages that save one answer', () => {
	it('saves what this page changed from what is stored', () => {
		expect(decideSave(words('new'), baseOf(undefined), undefined)).toBe('save');
		expect(decideSave(words('new'), baseOf(stored('old')), stored('old'))).toBe('save');
		expect(decideSave(null, baseOf(stored('old')), stored('old'))).toBe('save');
	});

	it('leaves another page’s words alone where this page changed nothing', () => {
		expect(decideSave(null, baseOf(undefined), stored('theirs'))).toBe('unchanged');
		const before = stored('before');
		expect(decideSave(words('before'), baseOf(before), stored('theirs'))).toBe('unchanged');
	});

	it('never overwrites newer words: both were changed', () => {
		expect(decideSave(words('mine'), baseOf(undefined), stored('theirs'))).toBe('conflict');
		expect(decideSave(words('mine'), baseOf(stored('a')), stored('theirs'))).toBe('conflict');
		expect(decideSave(null, baseOf(stored('a')), stored('theirs'))).toBe('conflict');
		expect(decideSave(words('mine'), baseOf(stored('a')), undefined)).toBe('conflict');
	});

	it('tells apart words that were cleared and others that were written in their place', () => {
		expect(decideSave(words('mine'), baseOf(stored('a')), stored('b'))).toBe('conflict');
	});

	it('has nothing to do when both wrote the same', () => {
		expect(decideSave(words('same'), baseOf(undefined), stored('same'))).toBe('unchanged');
	});

	it('takes a forged base for "there was nothing"', () => {
		expect(decideSave(words('mine'), 'forged', stored('theirs'))).toBe('conflict');
	});

	it('does not depend on the order in which a database gives keys back', () => {
		const a = { kind: 'choice', optionId: 'x', other: '' } as const;
		const b = { other: '', optionId: 'x', kind: 'choice' } as const;
		expect(isSameAnswer(a, b)).toBe(true);
		expect(baseOf({ value: a })).toBe(baseOf({ value: b }));
	});
});
