import { describe, expect, it } from 'vitest';
import { normalPassword, PASSWORD_MAXIMUM, passwordProblem } from './password-rules.ts';

const common = new Set(['password', 'qwerty', 'letmein', 'liverpool', 'elephant', 'iloveyou']);
const known = ['Mair Llewellyn', 'mair.llewellyn@hafan.example', 'Soundings', 'Hafan Network'];
const problem = (typed: string) => passwordProblem(typed, known, (word) => common.has(word));

describe('a new password', () => {
	it.each([
		'correct horse battery',
		'llyn-gwyrdd-tri-cath',
		'🦔🦔🌧️ draenog yn y glaw',
		'elephant-2031-kettle',
		'a'.repeat(5) + 'k7wq-vlrz-hh'
	])('may be %s', (typed) => {
		expect(problem(typed)).toBeNull();
	});

	it('has at least twelve characters, counted as people count them', () => {
		expect(problem('kxv-qpl-wzt')).toContain('at least 12');
		expect(problem('🦔🌧️kxvqplwz')).toContain('at least 12');
	});

	it('has at most two hundred characters', () => {
		const long = 'draenog yn y glaw '.repeat(20);
		expect(problem(long.slice(0, PASSWORD_MAXIMUM))).toBeNull();
		expect(problem(long.slice(0, PASSWORD_MAXIMUM + 1))).toContain('at most 200');
	});

	it.each([
		'password1234',
		'P@ssw0rd1234',
		'1234Password!',
		'Liverpool2026!'.slice(0, 13),
		'letmeinletmein',
		'aaaaaaaaaaaaaaa',
		'123412341234',
		'1234567890123',
		'abcdefghijklm',
		'qwertyuiopasdf'
	])('is not one that attackers try first: %s', (typed) => {
		expect(problem(typed)).toContain('attackers');
	});

	it.each([
		'soundings2026',
		'Mair.Llewellyn1',
		'mair.llewellyn@hafan.example',
		'LlewellynHafan!',
		'hafan network 26'
	])('is not made of what everybody knows: %s', (typed) => {
		expect(problem(typed)).toContain('your name');
	});

	it('may contain a name among other words', () => {
		expect(problem('Llewellyn sells purple kettles')).toBeNull();
	});

	it('is one password on keyboards that write accents in different ways', () => {
		expect(normalPassword('tŷ gobaith')).toBe(normalPassword('tŷ gobaith'));
	});
});
