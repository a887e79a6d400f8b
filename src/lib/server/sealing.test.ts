import { describe, expect, it } from 'vitest';
import { makeSealing, UnsealError } from './sealing.ts';

const sealing = makeSealing('a secret key that is long enough to be one');
const other = makeSealing('another secret key, as long as the first one');
const words = new TextEncoder().encode('allwedd breifat: Tŷ Gobaith 🗝');

describe('sealing', () => {
	it('opens again with the same key and purpose, whatever the bytes', () => {
		for (const bytes of [words, new Uint8Array(), new Uint8Array(70_000).fill(7)])
			expect(
				new Uint8Array(sealing.unseal('ballot-key', sealing.seal('ballot-key', bytes)))
			).toEqual(bytes);
	});

	it('shows nothing, and never looks the same twice', () => {
		const [one, two] = [sealing.seal('ballot-key', words), sealing.seal('ballot-key', words)];
		expect(one).not.toBe(two);
		expect(one).toMatch(/^v1\.[\w-]+$/);
		expect(Buffer.from(one.slice(3), 'base64url').toString('latin1')).not.toContain('breifat');
	});

	it('is refused with another key, for another purpose, changed, cut off or empty', () => {
		const sealed = sealing.seal('ballot-key:1', words);
		const changed = `${sealed.slice(0, 9)}${sealed.charAt(9) === 'A' ? 'B' : 'A'}${sealed.slice(10)}`;
		expect(() => other.unseal('ballot-key:1', sealed)).toThrow(UnsealError);
		expect(() => sealing.unseal('ballot-key:2', sealed)).toThrow(UnsealError);
		for (const broken of [changed, sealed.slice(0, -4), sealed.slice(0, 20), 'v1.', '', 'v2.AAAA'])
			expect(() => sealing.unseal('ballot-key:1', broken)).toThrow(UnsealError);
	});
});

describe('a derived secret', () => {
	it('is the same again, 24 bytes long', () => {
		const secret = sealing.derive('invitation', 'abc:1');
		expect(sealing.derive('invitation', 'abc:1')).toBe(secret);
		expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
		expect(secret).toMatch(/^[\w-]{32}$/);
	});

	it('is another one for another id, purpose or key', () => {
		const made = [
			sealing.derive('invitation', 'abc:1'),
			sealing.derive('invitation', 'abc:2'),
			sealing.derive('invitatio', 'nabc:1'),
			sealing.derive('drafting', 'abc:1'),
			other.derive('invitation', 'abc:1')
		];
		expect(new Set(made).size).toBe(made.length);
	});
});
