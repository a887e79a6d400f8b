import { describe, expect, it } from 'vitest';
import type { Question } from '../consultations/question.ts';
import { fieldValues, type RawValues } from './answer-fields.ts';
import { LONG_TEXT_LIMIT, type AnswerValue } from './answer-value.ts';
import { parseAnswer } from './parse-answer.ts';

const base = { id: 'x', text: 'What?', hint: '', required: false, visibleWhen: null };
const options = [
	{ id: 'a', label: 'A' },
	{ id: 'b', label: 'B' },
	{ id: 'c', label: 'C' }
];
const longText: Question = { ...base, type: 'long-text' };
const oneChoice: Question = { ...base, type: 'one-choice', options, allowsOther: true };
const several: Question = { ...base, type: 'several-choices', options, allowsOther: true };
const ranking: Question = { ...base, type: 'ranking', options };
const number: Question = { ...base, type: 'number', least: 0, greatest: 2000, unit: 'days' };

const read = (question: Question, values: RawValues) => {
	const parsed = parseAnswer(question, values);
	if (!parsed.ok) throw new Error(parsed.error);
	return parsed.value;
};
const complaint = (question: Question, values: RawValues) => {
	const parsed = parseAnswer(question, values);
	return parsed.ok ? undefined : parsed.error;
};

describe('reading an answer from a form', () => {
	it('takes blank for no answer, whatever the type', () => {
		const all = [longText, oneChoice, several, ranking, number];
		for (const question of all) expect(read(question, { 'q-x': '' })).toBeNull();
		expect(read(longText, { 'q-x': ' \r\n\t ' })).toBeNull();
	});

	it.each([
		['NUL and control characters are removed', 'a\u0000b\u0007c', 'abc'],
		['a lone surrogate becomes a replacement character', 'a\ud83dz', 'a\ufffdz'],
		['emoji of several parts stay whole', 'da 👩🏽‍⚕️ iawn', 'da 👩🏽‍⚕️ iawn'],
		['right-to-left text stays as it was', 'مرحبا بكم', 'مرحبا بكم'],
		[
			'Word’s quotes, dashes and bullets stay',
			'“Para 4” – see •\tpoint',
			'“Para 4” – see •\tpoint'
		],
		['line ends are unified', 'one\r\ntwo\rthree', 'one\ntwo\nthree']
	])('%s', (_rule, typed, stored) => {
		expect(read(longText, { 'q-x': typed })).toEqual({ kind: 'text', text: stored });
	});

	it('takes exactly the limit, and says by how much more is too long', () => {
		expect(complaint(longText, { 'q-x': 'w'.repeat(LONG_TEXT_LIMIT) })).toBeUndefined();
		expect(complaint(longText, { 'q-x': 'w'.repeat(LONG_TEXT_LIMIT + 431) })).toBe(
			'Shorten this to 20,000 characters or fewer: it has 20,431'
		);
	});

	it('counts a line break once, however the browser sends it', () => {
		const typed = `${'w'.repeat(LONG_TEXT_LIMIT - 2)}\r\nw`;
		expect(complaint(longText, { 'q-x': typed })).toBeUndefined();
	});

	it('refuses an option that does not exist', () => {
		expect(complaint(oneChoice, { 'q-x': 'forged' })).toBe('Choose one of the answers shown');
		expect(complaint(several, { 'q-x': ['a', 'forged'] })).toBe('Choose one of the answers shown');
		expect(complaint({ ...base, type: 'yes-no' }, { 'q-x': 'maybe' })).toBeDefined();
		expect(complaint({ ...base, type: 'agreement' }, { 'q-x': 'a' })).toBeDefined();
	});

	it('wants words with "other", and takes words alone for it', () => {
		expect(complaint(oneChoice, { 'q-x': 'other' })).toMatch(/^Say what/);
		expect(complaint(several, { 'q-x': ['other'], 'q-x-other-text': ' ' })).toMatch(/^Say what/);
		expect(read(oneChoice, { 'q-x-other-text': 'Ten  years ' })).toEqual({
			kind: 'choice',
			optionId: null,
			other: 'Ten years'
		});
	});

	it('leaves out words beside a choice that is not "other"', () => {
		expect(read(oneChoice, { 'q-x': 'b', 'q-x-other-text': 'left from before' })).toEqual({
			kind: 'choice',
			optionId: 'b',
			other: ''
		});
	});

	it('keeps several choices once each, in the order of the question', () => {
		expect(read(several, { 'q-x': ['c', 'a', 'c'] })).toEqual({
			kind: 'choices',
			optionIds: ['a', 'c'],
			other: ''
		});
	});

	it('ranks by place, closes gaps, and refuses one place given twice', () => {
		expect(read(ranking, { 'q-x-place-b': '1', 'q-x-place-a': '3' })).toEqual({
			kind: 'ranking',
			optionIds: ['b', 'a']
		});
		expect(complaint(ranking, { 'q-x-place-b': '2', 'q-x-place-a': '2' })).toMatch(/twice/);
		expect(complaint(ranking, { 'q-x-place-a': '9' })).toBe('Choose a place from the lists');
	});

	it.each([
		['1,250', 1250],
		['12.5', 12.5],
		['£300', 300],
		[' 40 days', 40],
		['-0', 0]
	])('reads %s as a number', (typed, value) => {
		expect(read(number, { 'q-x': typed })).toEqual({ kind: 'number', number: value });
	});

	it.each(['a dozen', '1e3', '1,5', 'NaN', '٣'])('does not guess at %s', (typed) => {
		expect(complaint(number, { 'q-x': typed })).toMatch(/in figures/);
	});

	it('says the range when a number is out of it', () => {
		expect(complaint(number, { 'q-x': '-1' })).toBe('Enter 0 or more');
		expect(complaint(number, { 'q-x': '2001' })).toBe('Enter 2000 or less');
	});

	it('gives back what it stored: every answer fills its form again', () => {
		const stored: [Question, AnswerValue][] = [
			[longText, { kind: 'text', text: 'one\ntwo' }],
			[oneChoice, { kind: 'choice', optionId: 'a', other: '' }],
			[oneChoice, { kind: 'choice', optionId: null, other: 'Ten' }],
			[several, { kind: 'choices', optionIds: ['a'], other: 'Ten' }],
			[ranking, { kind: 'ranking', optionIds: ['c', 'a'] }],
			[number, { kind: 'number', number: 1.5 }]
		];
		for (const [question, value] of stored)
			expect(read(question, fieldValues(question, value))).toEqual(value);
	});
});
