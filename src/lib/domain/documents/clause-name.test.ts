import { describe, expect, it } from 'vitest';
import { clauseName } from './clause-name.ts';

describe('the name of a clause', () => {
	it('is its number and the beginning of its words, cut between words', () => {
		expect(
			clauseName({
				kind: 'paragraph',
				number: '2.4',
				text: 'Providers must tell the Authority within ten working days of any change to the people who deliver the service.'
			})
		).toBe('2.4 Providers must tell the Authority within ten working days…');
	});

	it('has no number where none is printed', () => {
		expect(clauseName({ kind: 'heading', number: '', text: 'Cyflwyniad' })).toBe('Cyflwyniad');
	});

	it('says what is not text', () => {
		expect(clauseName({ kind: 'table', number: '', text: 'Lot Area Value' })).toBe(
			'Table: Lot Area Value'
		);
		expect(clauseName({ kind: 'image', number: '', text: '' })).toBe('Picture');
	});

	it('cuts a text without spaces, and no emoji in halves', () => {
		const name = clauseName({ kind: 'paragraph', number: '', text: '🧭'.repeat(80) });
		expect(name.isWellFormed()).toBe(true);
		expect(name.endsWith('…')).toBe(true);
	});
});
