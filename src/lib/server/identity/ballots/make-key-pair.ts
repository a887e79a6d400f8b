import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { KEY_BITS } from '../../../domain/identity/ballot.ts';

const generate = promisify(generateKeyPair);

/**
 * A new RSA key pair of 3072 bits for signing ballots. It takes some tenths of a second, on a
 * thread of its own: nobody waits for it but who asked.
 * @returns both in DER: SubjectPublicKeyInfo, and PKCS #8
 */
export async function makeKeyPair(): Promise<{ publicKey: Buffer; privateKey: Buffer }> {
	return generate('rsa', {
		modulusLength: KEY_BITS,
		publicKeyEncoding: { type: 'spki', format: 'der' },
		privateKeyEncoding: { type: 'pkcs8', format: 'der' }
	});
}
