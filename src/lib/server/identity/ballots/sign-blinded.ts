import { constants, privateDecrypt, publicEncrypt, type KeyObject } from 'node:crypto';

/**
 * BlindSign(sk, blinded_msg), RFC 9474 section 4.3, by OpenSSL: its raw private operation is the
 * RFC's RSASP1, blinds itself against timing, and takes some two milliseconds.
 * @param blinded as long as the modulus
 * @throws RangeError "invalid input" for a message that is not below the modulus; Error "signing
 * failure", with which nothing may be handed out
 */
export function signBlinded(
	keys: { privateKey: KeyObject; publicKey: KeyObject },
	blinded: Uint8Array
): Buffer {
	const padding = constants.RSA_NO_PADDING;
	// 1. m = bytes_to_int(blinded_msg)
	// 2. s = RSASP1(sk, m)
	let s: Buffer;
	try {
		s = privateDecrypt({ key: keys.privateKey, padding }, blinded);
	} catch {
		throw new RangeError('invalid input');
	}
	// 3. m' = RSAVP1(pk, s)
	const check = publicEncrypt({ key: keys.publicKey, padding }, s);
	// 4. If m != m', raise a "signing failure" error: a fault in step 2 would give the key away.
	if (!check.equals(blinded)) throw new Error('signing failure');
	// 5., 6. blind_sig = int_to_bytes(s, modulus_len)
	return s;
}
