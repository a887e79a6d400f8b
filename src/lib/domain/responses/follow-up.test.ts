import { describe, expect, it } from 'vitest';
import { answersOn, asksWho, isAnswerable, isAnswerShown, namedInQuestion } from './follow-up.ts';

describe('the day of a follow-up question', () => {
	it('is a Monday that leaves whole weeks, the same one for all questions of a week', () => {
		expect(answersOn('2026-11-22', 1)).toBe('2026-11-30');
		expect(answersOn('2026-11-23', 1)).toBe('2026-11-30');
		expect(answersOn('2026-11-24', 1)).toBe('2026-12-07');
		expect(answersOn('2026-11-30', 1)).toBe('2026-12-07');
		expect(answersOn('2026-12-22', 2)).toBe('2027-01-11');
		// Over the change of the clocks.
		expect(answersOn('2026-10-23', 1)).toBe('2026-11-02');
	});

	const question = { answersOn: '2026-11-30' };

	it('ends the answering where it begins the reading of anonymous answers', () => {
		for (const today of ['2026-11-22', '2026-11-29', '2026-11-30', '2026-12-24'])
			expect(isAnswerShown(question, 'anonymous', today)).toBe(!isAnswerable(question, today));
		expect(isAnswerable(question, '2026-11-29')).toBe(true);
		expect(isAnswerable(question, '2026-11-30')).toBe(false);
	});

	it('keeps nothing back of somebody whom the secretariat knows', () => {
		expect(isAnswerShown(question, 'unattributed', '2026-11-22')).toBe(true);
	});
});

describe('a question that fishes', () => {
	it.each([
		'Which organisation are you?',
		'Could you tell us what your organisation’s name is',
		'WHERE ARE YOU based?',
		'Which prison was that in?',
		'Please e‑mail me, or ring us on Tuesday.',
		'How many women do you work with each year?'
	])('is found: %s', (question) => {
		expect(asksWho(question)).not.toEqual([]);
	});

	it.each([
		'You say that the deadline was too short. What would have been long enough?',
		'Do you mean grants in general, or those of the framework 🙂?',
		'What should paragraph 12 say instead?'
	])('is not seen where there is none: %s', (question) => {
		expect(asksWho(question)).toEqual([]);
	});

	it('is marked where it names somebody', () => {
		const known = { organisations: ['Canolfan Tŷ Gobaith'], places: [] };
		const hits = namedInQuestion('Did canolfan ty gobaith say so to Ms Okonjo-Reyes?', known);
		expect(hits.map(({ kind }) => kind)).toEqual(['organisation', 'person']);
	});
});
