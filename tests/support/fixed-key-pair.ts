import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';

// How far the first prime lies above what is hashed from a name: found once, by looking.
const PRIMES = { 'first prime of tests': 362, 'second prime of tests': 398 };
const EXPONENT = 65_537n;

function primeOf(name: keyof typeof PRIMES): bigint {
	const bytes = Buffer.concat(
		Array.from({ length: 6 }, (_, at) => createHash('sha256').update(`${name} ${at}`).digest())
	);
	bytes[0] = (bytes[0] ?? 0) | 0xc0;
	bytes[191] = (bytes[191] ?? 0) | 1;
	return BigInt(`0x${bytes.toString('hex')}`) + BigInt(PRIMES[name]);
}

/** The inverse by Euclid's algorithm, of numbers without a common divisor. */
function inverse(of: bigint, modulus: bigint): bigint {
	let [a, b, x, y] = [of % modulus, modulus, 1n, 0n];
	while (a !== 1n) {
		const times = b / a;
		[a, b, x, y] = [b - times * a, a, y - times * x, x];
	}
	return ((x % modulus) + modulus) % modulus;
}

/**
 * The same key pair of 3072 bits every time, in the shape of `makeKeyPair`: for attacks that have
 * to come out the same when they are run again. Anybody can make it, so it guards nothing.
 */
export function fixedKeyPair(): { publicKey: Buffer; privateKey: Buffer } {
	const p = primeOf('first prime of tests');
	const q = primeOf('second prime of tests');
	const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
	const text = (value: bigint) => {
		const hex = value.toString(16);
		return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString(
			'base64url'
		);
	};
	const jwk = {
		...{ kty: 'RSA', n: text(p * q), e: text(EXPONENT), d: text(d), p: text(p), q: text(q) },
		...{ dp: text(d % (p - 1n)), dq: text(d % (q - 1n)), qi: text(inverse(q, p)) }
	};
	const key = createPrivateKey({ key: jwk, format: 'jwk' });
	return {
		publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
		privateKey: key.export({ type: 'pkcs8', format: 'der' })
	};
}
