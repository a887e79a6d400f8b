import { bytesToInt, intToBytes, joinBytes } from './bytes.ts';

// The respondent's half of RSABSSA-SHA384-PSS-Randomized (RFC 9474), on the language's own whole
// numbers and the platform's SHA-384: short enough to be read by whoever wants to know what their
// browser does. Chance and hash are handed in, so that the RFC's test vector can be put through it.

/** A public key of `modulusLength` bytes. */
export interface RsaPublicKey {
	n: bigint;
	e: bigint;
	modulusLength: number;
}

export type Sha384 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

const HASH_LENGTH = 48;
/** sLen of the suite: as long as its hash. */
export const SALT_LENGTH = 48;
/** Of the random bytes that "Randomized" puts before the message. */
export const PREFIX_LENGTH = 32;

/** PrepareRandomize(msg), RFC 9474 section 4.1, with the random prefix made outside. */
export const prepare = (prefix: Uint8Array, message: Uint8Array): Uint8Array<ArrayBuffer> =>
	joinBytes(prefix, message);

/**
 * Blind(pk, input_msg), RFC 9474 section 4.2.
 * @param factor r, a random whole number from 1 to below n: see `randomFactor`
 * @returns what is sent to the signer, and `inverse`, which stays here
 * @throws RangeError "blinding error" for a factor that has no inverse; draw another
 */
export async function blind(
	key: RsaPublicKey,
	prepared: Uint8Array,
	{ salt, factor, sha384 }: { salt: Uint8Array; factor: bigint; sha384: Sha384 }
): Promise<{ blinded: Uint8Array<ArrayBuffer>; inverse: Uint8Array<ArrayBuffer> }> {
	// 1., 2. encoded_msg = EMSA-PSS-ENCODE(input_msg, bit_len(n) - 1)
	const encoded = await encodePss(prepared, key.n.toString(2).length - 1, salt, sha384);
	// 3. m = bytes_to_int(encoded_msg)
	const m = bytesToInt(encoded);
	// 4., 5. c = is_coprime(m, n)
	if (inverseOf(m, key.n) === null) throw new RangeError('invalid input');
	// 6. to 8. r = random_integer_uniform(1, n), inv = inverse_mod(r, n)
	const inverse = inverseOf(factor, key.n);
	if (factor < 1n || factor >= key.n || inverse === null) throw new RangeError('blinding error');
	// 9. x = RSAVP1(pk, r)
	const x = power(factor, key.e, key.n);
	// 10. z = (m * x) mod n
	const z = (m * x) % key.n;
	// 11., 12. blinded_msg = int_to_bytes(z, modulus_len)
	return {
		blinded: intToBytes(z, key.modulusLength),
		inverse: intToBytes(inverse, key.modulusLength)
	};
}

/**
 * Finalize(pk, input_msg, blind_sig, inv), RFC 9474 section 4.4, up to its last step: the caller
 * verifies the signature with the platform's RSASSA-PSS-VERIFY.
 * @throws RangeError "unexpected input size"
 */
export function unblind(
	key: RsaPublicKey,
	blindSignature: Uint8Array,
	inverse: Uint8Array
): Uint8Array<ArrayBuffer> {
	// 1. If len(blind_sig) != modulus_len, raise "unexpected input size"
	if (blindSignature.length !== key.modulusLength || inverse.length !== key.modulusLength)
		throw new RangeError('unexpected input size');
	// 2., 3. z = bytes_to_int(blind_sig), s = (z * inv) mod n
	const s = (bytesToInt(blindSignature) * bytesToInt(inverse)) % key.n;
	// 4. sig = int_to_bytes(s, modulus_len)
	return intToBytes(s, key.modulusLength);
}

/** random_integer_uniform(1, n): draws until it fits, about once in two times. */
export function randomFactor(
	key: RsaPublicKey,
	randomBytes: (length: number) => Uint8Array
): bigint {
	for (;;) {
		const drawn = bytesToInt(randomBytes(key.modulusLength));
		if (drawn >= 1n && drawn < key.n) return drawn;
	}
}

/** EMSA-PSS-ENCODE, RFC 8017 section 9.1.1, with SHA-384 and MGF1. */
async function encodePss(
	message: Uint8Array,
	bits: number,
	salt: Uint8Array,
	sha384: Sha384
): Promise<Uint8Array> {
	const length = Math.ceil(bits / 8);
	if (length < HASH_LENGTH + salt.length + 2) throw new RangeError('encoding error');
	const digest = await sha384(joinBytes(message));
	const hash = await sha384(joinBytes(new Uint8Array(8), digest, salt));
	const padding = new Uint8Array(length - salt.length - HASH_LENGTH - 2);
	const block = joinBytes(padding, Uint8Array.of(1), salt);
	const mask = await maskOf(hash, block.length, sha384);
	const masked = block.map((byte, at) => byte ^ (mask[at] ?? 0));
	masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits));
	return joinBytes(masked, hash, Uint8Array.of(0xbc));
}

/** MGF1, RFC 8017 appendix B.2.1. */
async function maskOf(seed: Uint8Array, length: number, sha384: Sha384): Promise<Uint8Array> {
	let mask = new Uint8Array();
	for (let counter = 0n; mask.length < length; counter++)
		mask = joinBytes(mask, await sha384(joinBytes(seed, intToBytes(counter, 4))));
	return mask.subarray(0, length);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
	let result = 1n;
	let square = base % modulus;
	for (let rest = exponent; rest > 0n; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
}

/** By Euclid's algorithm; null when there is none. */
function inverseOf(value: bigint, modulus: bigint): bigint | null {
	let [rest, next] = [value % modulus, modulus];
	let [factor, following] = [1n, 0n];
	while (next !== 0n) {
		const times = rest / next;
		[rest, next] = [next, rest - times * next];
		[factor, following] = [following, factor - times * following];
	}
	if (rest !== 1n) return null;
	return factor < 0n ? factor + modulus : factor;
}
