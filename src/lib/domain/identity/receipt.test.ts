import { describe, expect, it } from 'vitest';
import { readReceipt, receiptFromBytes, receiptInGroups } from './receipt.ts';
import { receiptFile } from './receipt-file.ts';

const bytes = (first: number) =>
	Uint8Array.from({ length: 15 }, (_, at) => (first + at * 17) % 256);

describe('a receipt code', () => {
	it('keeps all 120 bits: different bytes give different codes', () => {
		expect(receiptFromBytes(new Uint8Array(15))).toBe('0'.repeat(24));
		expect(receiptFromBytes(new Uint8Array(15).fill(255))).toBe('Z'.repeat(24));
		for (let bit = 0; bit < 120; bit++) {
			const one = new Uint8Array(15);
			one[bit >> 3] = 128 >> (bit & 7);
			expect(receiptFromBytes(one)).not.toBe('0'.repeat(24));
		}
	});

	it('is shown in groups of four and read back from them', () => {
		const code = receiptFromBytes(bytes(7));
		const shown = receiptInGroups(code);
		expect(shown).toMatch(/^([0-9A-Z]{4} ){5}[0-9A-Z]{4}$/);
		expect(readReceipt(shown)).toBe(code);
	});

	it('is read in any case, with dashes, and with letters that look like figures', () => {
		const code = '0011ABCDEFGHJKMNPQRSTVWX';
		expect(readReceipt(' oOiL–abcd-efgh\u00a0jkmn pqrs\ttvwx.')).toBe(code);
	});

	it.each(['', '0011', 'U'.repeat(24), '0'.repeat(25), '🙂'.repeat(12), '0'.repeat(23) + '\u0000'])(
		'is not %j',
		(typed) => {
			expect(readReceipt(typed)).toBeNull();
		}
	);

	it('is saved in a file that holds no time of its own', () => {
		const file = receiptFile({
			title: 'Draft guidance',
			code: receiptFromBytes(bytes(1)),
			returnAddress: 'https://example.org/answer/draft/return',
			closes: '14 January 2027, 5pm'
		});
		expect(file).toContain(receiptInGroups(receiptFromBytes(bytes(1))));
		expect(file.match(/\d{4}/g)?.filter((figures) => figures.startsWith('20'))).toEqual(['2027']);
	});
});
