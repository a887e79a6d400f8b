import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	type BinaryLike
} from 'node:crypto';

/** What a thief of the database must not be able to use, and what has to come out the same again. */
export interface Sealing {
	/**
	 * Encrypts bytes so that only this configuration's secret key opens them, and only for the
	 * same purpose.
	 * @param purpose such as `ballot-key:<version id>`: any string, part of the seal
	 * @returns text of letters, figures, `.`, `-` and `_`
	 */
	seal(purpose: string, bytes: Uint8Array): string;
	/**
	 * What was sealed for the purpose.
	 * @throws UnsealError when the secret key is another one, the purpose is, or the text was changed
	 */
	unseal(purpose: string, sealed: string): Uint8Array;
	/**
	 * A secret that is never stored: the same for the same purpose and id for as long as the secret
	 * key lasts, and not to be guessed without it.
	 * @returns 24 bytes in base64url, 32 characters
	 */
	derive(purpose: string, id: string): string;
}

/** Something sealed cannot be opened. It carries nothing of what was tried. */
export class UnsealError extends Error {
	constructor() {
		super('cannot be unsealed with this secret key');
		this.name = 'UnsealError';
	}
}

const FORM = 'v1.';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const DERIVED_BYTES = 24;

/**
 * Sealing with one secret: AES-256-GCM (NIST SP 800-38D) with a random nonce, under a key of its
 * own for each purpose, by HKDF-SHA-256 (RFC 5869). The purpose is bound twice: by the key, and as
 * associated data.
 * @param secret at least 32 characters or bytes with 128 bits of chance in them
 */
export function makeSealing(secret: string | Uint8Array): Sealing {
	const keyOf = (use: 'seal' | 'derive', purpose: string): Buffer =>
		Buffer.from(hkdfSync('sha256', asBytes(secret), 'soundings', `${use}\n${purpose}`, KEY_BYTES));
	return {
		seal(purpose, bytes) {
			const nonce = randomBytes(NONCE_BYTES);
			const cipher = createCipheriv('aes-256-gcm', keyOf('seal', purpose), nonce);
			cipher.setAAD(Buffer.from(purpose));
			const sealed = [nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()];
			return FORM + Buffer.concat(sealed).toString('base64url');
		},
		unseal(purpose, sealed) {
			const whole = Buffer.from(sealed.slice(FORM.length), 'base64url');
			if (!sealed.startsWith(FORM) || whole.length < NONCE_BYTES + TAG_BYTES)
				throw new UnsealError();
			const key = keyOf('seal', purpose);
			const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, NONCE_BYTES), {
				authTagLength: TAG_BYTES
			});
			decipher.setAAD(Buffer.from(purpose));
			decipher.setAuthTag(whole.subarray(-TAG_BYTES));
			try {
				const opened = decipher.update(whole.subarray(NONCE_BYTES, -TAG_BYTES));
				return Buffer.concat([opened, decipher.final()]);
			} catch {
				throw new UnsealError();
			}
		},
		derive: (purpose, id) =>
			createHmac('sha256', keyOf('derive', purpose))
				.update(id)
				.digest()
				.subarray(0, DERIVED_BYTES)
				.toString('base64url')
	};
}

const asBytes = (secret: BinaryLike): BinaryLike =>
	typeof secret === 'string' ? Buffer.from(secret, 'utf8') : secret;
