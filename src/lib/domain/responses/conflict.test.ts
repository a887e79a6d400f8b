import { describe, expect, it } from 'vitest';
import { SECTIONS } from '../../../../tests/support/all-question-types.ts';
import type { AnswerValue } from './answer-value.ts';
import { canJoin, joinedValues, readSettlements, settlementFieldName } from './conflict.ts';
import { baseOf } from './decide-save.ts';
import { saveProblems } from './save-problems.ts';

const [grants] = SECTIONS;
const [agree, why] = grants?.questions ?? [];
if (grants === undefined || agree === undefined || why === undefined) throw new Error('no section');
const words = (text: string): AnswerValue => ({ kind: 'text', text });
const joined = (mine: string, stored: string) =>
	joinedValues(why, { 'q-q-why': mine }, words(stored))['q-q-why'];

describe('settling an answer that two pages changed', () => {
	it('joins texts with a blank line between, what was there first in front', () => {
		expect(joined('Fy ngeiriau i\r\n', 'Theirs 🙂')).toBe('Theirs 🙂\n\nFy ngeiriau i');
	});

	it('joins once, however often the button is pressed', () => {
		expect(joined('Mine', 'Theirs\n\nMine')).toBe('Theirs\n\nMine');
		expect(joined('Same', 'Same')).toBe('Same');
	});

	it('joins nothing but text to text', () => {
		expect(canJoin(agree, { kind: 'choice', optionId: 'agree', other: '' })).toBe(false);
		expect(canJoin(why, null)).toBe(false);
		const values = { 'q-q-agree': 'agree' };
		expect(joinedValues(agree, values, words('x'))).toBe(values);
	});

	it('reads a choice, “nothing chosen yet”, and nothing from a forged field', () => {
		const read = (value: string) =>
			readSettlements([why], { [settlementFieldName('q-why')]: value }).get('q-why');
		expect([read('both'), read('open'), read('all')]).toEqual(['both', 'open', undefined]);
		expect(readSettlements([why], {}).size).toBe(0);
	});
});

describe('what a page shows when not all was saved', () => {
	const values = { 'was-q-agree': '3.a.b', 'was-q-why': '1.x.y' };

	it('is nothing when all was', () => {
		expect(saveProblems(grants, { errors: new Map(), conflicts: new Map() }, values)).toBeNull();
	});

	it('leaves an answer that is wrong on the page that it was made from', () => {
		const errors = new Map([['q-agree', 'Choose one of the answers shown']]);
		const found = saveProblems(grants, { errors, conflicts: new Map() }, values);
		expect(found?.bases).toEqual({ 'q-agree': '3.a.b' });
	});

	it('asks over exactly the text that it shows, so that a third change asks again', () => {
		const conflicts = new Map([['q-why', { value: words('Theirs') }]]);
		const found = saveProblems(grants, { errors: new Map(), conflicts }, values);
		expect(found?.conflicts).toEqual({ 'q-why': { text: 'Theirs', canJoin: true } });
		expect(found?.bases['q-why']).toBe(baseOf({ value: words('Theirs') }));
		expect(Object.keys(found?.errors ?? {})).toEqual(['q-q-why']);
	});

	it('says that an answer was removed by showing none', () => {
		const conflicts = new Map([['q-why', null]]);
		const found = saveProblems(grants, { errors: new Map(), conflicts }, values);
		expect(found?.conflicts['q-why']).toEqual({ text: '', canJoin: false });
		expect(found?.bases['q-why']).toBe('0');
	});
});
