import { describe, expect, it } from 'vitest';
import { ballotFile } from './ballot-file.ts';
import { ballotMessage, ballotText, comeBackLink, readBallot, type Ballot } from './ballot.ts';
import { bytesToHex, bytesToText, textToBytes } from './bytes.ts';
import { fingerprintWords } from './fingerprint.ts';

const bytes = (length: number, first: number) =>
	Uint8Array.from({ length }, (_, at) => (first + at * 37) % 256);
const ballot: Ballot = {
	versionId: 'A_b-9',
	prefix: bytes(32, 1),
	serial: bytes(32, 2),
	signature: bytes(384, 255)
};
const text = ballotText(ballot);

describe('a ballot as text', () => {
	it('is read back from the text, from a come-back link, and from lines that a letter broke', () => {
		const link = comeBackLink('https://soundings.example', 'draft-guidance', ballot);
		expect(link.split('#')[0]).toBe('https://soundings.example/answer/draft-guidance');
		const folded = text.replace(/(.{76})/g, '$1\r\n');
		for (const typed of [text, `  ${text}\n`, link, folded])
			expect(readBallot(typed)).toEqual(ballot);
	});

	it('is not cut off, longer, changed in case, of another kind, or written two ways', () => {
		const spare = `${text.slice(0, -1)}${text.endsWith('_') ? '-' : '_'}`;
		const wrong = [
			...['', 'b1', 'b1..', text.slice(0, -1), text.slice(1), `${text}A`, `b2${text.slice(2)}`],
			...[spare, `x${text}`, `${text}=`, text.replace('A_b-9', 'A.b'), `b1.${'v'.repeat(65)}`],
			...[`b1.${'v'.repeat(65)}${text.slice(8)}`, `${text}${' '.repeat(3000)}`, '🙂'.repeat(300)]
		];
		for (const typed of wrong) expect(readBallot(typed), typed.slice(0, 40)).toBeNull();
	});

	it('is saved in a file that says neither when nor who', () => {
		const file = ballotFile({
			title: 'Canllawiau drafft',
			comeBackLink: comeBackLink('https://soundings.example', 'draft-guidance', ballot),
			hash: 'ab'.repeat(32)
		});
		expect(file).toContain(text);
		expect(file).not.toMatch(/20\d\d-|\binvitation\b/);
		expect(readBallot(/https\S+/.exec(file)?.[0] ?? '')).toEqual(ballot);
	});
});

describe('what is signed', () => {
	it('differs by version and by serial, and no two pairs run together', () => {
		const serial = bytes(32, 9);
		const all = ['a', 'b', 'a\0', 'ab', ''].map((id) => bytesToHex(ballotMessage(id, serial)));
		expect(new Set([...all, bytesToHex(ballotMessage('a', bytes(32, 10)))]).size).toBe(6);
		expect(new TextDecoder().decode(ballotMessage('v', serial)).slice(0, 21)).toBe(
			'soundings ballot 1\0v\0'
		);
	});
});

describe('bytes as text', () => {
	it('come back at every length, and in one way only', () => {
		for (let length = 0; length < 9; length++) {
			const some = bytes(length, 251);
			expect(textToBytes(bytesToText(some), length)).toEqual(some);
		}
		expect(textToBytes('AB', 1)).toBeNull();
		expect(textToBytes('AA', 1)).toEqual(Uint8Array.of(0));
		expect(textToBytes('A=', 1)).toBeNull();
	});
});

describe('a fingerprint in words', () => {
	it('has eight words of five letters, and another for every bit of the first sixteen bytes', () => {
		const none = fingerprintWords(new Uint8Array(32));
		expect(none).toEqual(Array(8).fill('babab'));
		expect(fingerprintWords(new Uint8Array(32).fill(255)).join(' ')).toMatch(/^(zuzuz ){7}zuzuz$/);
		const seen = new Set([none.join()]);
		for (let bit = 0; bit < 128; bit++) {
			const hash = new Uint8Array(32);
			hash[bit >> 3] = 128 >> (bit & 7);
			seen.add(fingerprintWords(hash).join());
		}
		expect(seen.size).toBe(129);
	});
});
