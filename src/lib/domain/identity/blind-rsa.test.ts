import { createHash } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { RFC9474_VECTOR } from '../../../../tests/support/rfc9474-vector.ts';
import { blind, prepare, randomFactor, unblind, type RsaPublicKey } from './blind-rsa.ts';
import { bytesToHex, bytesToInt, hexToBytes, intToBytes } from './bytes.ts';

const sha384 = (bytes: Uint8Array) =>
	Promise.resolve(new Uint8Array(createHash('sha384').update(bytes).digest()));
const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

const number = (hex: string) => BigInt(`0x${hex}`);
const key: RsaPublicKey = {
	n: number(RFC9474_VECTOR.p) * number(RFC9474_VECTOR.q),
	e: 65_537n,
	modulusLength: 512
};
const hex = (name: keyof typeof RFC9474_VECTOR) => hexToBytes(RFC9474_VECTOR[name]);

/** r of the vector, which gives only its inverse: by Fermat, modulo each prime. */
function factorOfVector(): bigint {
	const [p, q] = [number(RFC9474_VECTOR.p), number(RFC9474_VECTOR.q)];
	const power = (base: bigint, exponent: bigint, modulus: bigint) => {
		let [result, square] = [1n, base % modulus];
		for (let rest = exponent; rest > 0n; rest >>= 1n) {
			if (rest & 1n) result = (result * square) % modulus;
			square = (square * square) % modulus;
		}
		return result;
	};
	const inverse = number(RFC9474_VECTOR.inverse);
	const [mp, mq] = [power(inverse, p - 2n, p), power(inverse, q - 2n, q)];
	const h = (power(q, p - 2n, p) * (((mp - mq) % p) + p)) % p;
	return mq + h * q;
}

describe('blinding, by the RFC’s own vector', () => {
	it('sends the blinded message and keeps the inverse', async () => {
		const prepared = prepare(hex('prefix'), hex('message'));
		const made = await blind(key, prepared, {
			salt: hex('salt'),
			factor: factorOfVector(),
			sha384
		});
		expect(bytesToHex(made.inverse)).toBe(RFC9474_VECTOR.inverse);
		expect(bytesToHex(made.blinded)).toBe(RFC9474_VECTOR.blindedMessage);
	});

	it('finds the signature in the blind one', () => {
		const signature = unblind(key, hex('blindSignature'), hex('inverse'));
		expect(bytesToHex(signature)).toBe(RFC9474_VECTOR.signature);
	});

	it('refuses a reply of another length, and a factor outside 1 to n', async () => {
		expect(() => unblind(key, new Uint8Array(511), hex('inverse'))).toThrow(
			'unexpected input size'
		);
		const message = hex('message');
		for (const factor of [0n, key.n, number(RFC9474_VECTOR.p)])
			await expect(blind(key, message, { salt: hex('salt'), factor, sha384 })).rejects.toThrow(
				'blinding error'
			);
	});
});

describe('blinding beside another implementation', () => {
	const suite = RSABSSA.SHA384.PSS.Randomized();
	let pair: CryptoKeyPair;
	let own: RsaPublicKey;
	beforeAll(async () => {
		pair = await suite.generateKey({
			modulusLength: 2048,
			publicExponent: Uint8Array.from([1, 0, 1])
		});
		const { n = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
		own = { n: bytesToInt(Buffer.from(n, 'base64url')), e: 65_537n, modulusLength: 256 };
	});

	it('is signed and verified there', async () => {
		for (const length of [0, 1, 83, 5000]) {
			const prepared = prepare(randomBytes(32), randomBytes(length));
			const salt = randomBytes(48);
			const made = await blind(own, prepared, {
				salt,
				factor: randomFactor(own, randomBytes),
				sha384
			});
			const signed = await suite.blindSign(pair.privateKey, made.blinded);
			const signature = unblind(own, signed, made.inverse);
			expect(await suite.verify(pair.publicKey, signature, prepared)).toBe(true);
			prepared[0] = (prepared[0] ?? 0) ^ 1;
			expect(await suite.verify(pair.publicKey, signature, prepared)).toBe(false);
		}
	});

	it('never blinds the same message to the same number', async () => {
		const salt = randomBytes(48);
		const blinded = async () =>
			(
				await blind(own, Uint8Array.of(1), {
					salt,
					factor: randomFactor(own, randomBytes),
					sha384
				})
			).blinded;
		expect(bytesToHex(await blinded())).not.toBe(bytesToHex(await blinded()));
	});

	it('draws factors again until they are below n', () => {
		const draws = [intToBytes(own.n, 256), intToBytes(0n, 256), intToBytes(own.n - 1n, 256)];
		expect(randomFactor(own, () => draws.shift() ?? new Uint8Array())).toBe(own.n - 1n);
	});
});
