import { describe, expect, it } from 'vitest';
import { actionWords, detailWords } from './change-words.ts';

describe('the record of changes', () => {
	it('says an act in words, known or not', () => {
		expect(actionWords('secretariat:set-up')).toBe('Set up Soundings');
		expect(actionWords('consultation:closing-changed')).toBe('Consultation: closing changed');
		expect(actionWords('imported')).toBe('Imported');
	});

	it('says the facts kept with it on one line', () => {
		expect(detailWords({ name: 'Siân', isNew: true, rowCount: 12 })).toBe(
			'Name: Siân; is new: yes; row count: 12'
		);
		expect(detailWords({})).toBe('');
	});
});
