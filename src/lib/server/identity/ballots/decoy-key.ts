import { createHash, createPublicKey } from 'node:crypto';
import { SIGNATURE_LENGTH } from '../../../domain/identity/ballot.ts';

/**
 * A public key that belongs to nobody, as keys are stored: verifying with it takes as long as with
 * any other, and never succeeds, because its modulus is a hash that nobody knows how to divide.
 */
export const DECOY_KEY = createPublicKey({
	format: 'jwk',
	key: { kty: 'RSA', n: modulus().toString('base64url'), e: 'AQAB' }
})
	.export({ format: 'der', type: 'spki' })
	.toString('base64');

function modulus(): Buffer {
	const blocks = Array.from({ length: SIGNATURE_LENGTH / 64 }, (_, at) =>
		createHash('sha512')
			.update(`soundings decoy ${String(at)}`)
			.digest()
	);
	const bytes = Buffer.concat(blocks);
	// As long as a real one, and odd.
	bytes[0] = (bytes[0] ?? 0) | 0x80;
	bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) | 1;
	return bytes;
}
