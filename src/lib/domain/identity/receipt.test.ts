import { describe, expect, it } from 'vitest';
import {
	fitsItsCheck,
	readReceipt,
	receiptFromBytes,
	receiptInGroups,
	whyNoReceipt
} from './receipt.ts';
import { receiptFile } from './receipt-file.ts';

const bytes = (first: number) =>
	Uint8Array.from({ length: 15 }, (_, at) => (first + at * 17) % 256);

describe('a receipt code', () => {
	it('keeps 115 random bits: different bytes give different codes', () => {
		expect(receiptFromBytes(new Uint8Array(15))).toBe('0'.repeat(24));
		expect(receiptFromBytes(new Uint8Array(15).fill(255))).toHaveLength(24);
		for (let bit = 0; bit < 115; bit++) {
			const one = new Uint8Array(15);
			one[bit >> 3] = 128 >> (bit & 7);
			expect(receiptFromBytes(one)).not.toBe('0'.repeat(24));
		}
	});

	it('is told from every code with one character wrong, or two neighbours changed places', () => {
		for (let first = 0; first < 40; first++) {
			const code = receiptFromBytes(bytes(first * 5));
			expect(fitsItsCheck(code)).toBe(true);
			for (let at = 0; at < code.length; at++) {
				for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ')
					expect(fitsItsCheck(code.slice(0, at) + other + code.slice(at + 1))).toBe(
						other === code[at]
					);
				const pair = code.slice(at, at + 2);
				const [first, second] = pair;
				if (second === undefined || first === second || ['0Z', 'Z0'].includes(pair)) continue;
				const swapped = code.slice(0, at) + second + String(first) + code.slice(at + 2);
				expect(fitsItsCheck(swapped), `${code} ${swapped}`).toBe(false);
			}
		}
	});

	it('is read whether it fits its check or not: codes of before had none', () => {
		expect(readReceipt('Z'.repeat(24))).toBe('Z'.repeat(24));
	});

	it.each([
		['', 'Enter your receipt code'],
		[' - . ', 'Enter your receipt code'],
		['7K2M 9QXD', 'this has 8'],
		[`${'7K2M '.repeat(6)}4`, 'this has 25'],
		['7K2M '.repeat(5) + '7K2U', 'a V'],
		['7K2M '.repeat(5) + '7K2🙂', 'only the letters and figures']
	])('says of %j what is wrong with it', (typed, words) => {
		expect(readReceipt(typed)).toBeNull();
		expect(whyNoReceipt(typed)).toContain(words);
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
