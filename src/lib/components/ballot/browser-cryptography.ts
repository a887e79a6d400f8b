import { ballotMessage, type Ballot } from '../../domain/identity/ballot.ts';
import { prepare, SALT_LENGTH } from '../../domain/identity/blind-rsa.ts';
import { bytesToHex, joinBytes } from '../../domain/identity/bytes.ts';

/** Whether this browser can make a ballot here: on plain http it has no cryptography to offer. */
export const canMakeBallots = (): boolean =>
	'subtle' in crypto && typeof BigInt === 'function' && window.isSecureContext;

export const draw = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const digest = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
	new Uint8Array(await crypto.subtle.digest(name, bytes));

export const sha384 = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
	digest('SHA-384', bytes);

/** Sixteen letters and figures that tell one address from another without saying it. */
export const hashOfAddress = async (path: string): Promise<string> =>
	bytesToHex(await digest('SHA-256', joinBytes(new TextEncoder().encode(path)))).slice(0, 16);

/** The line by which a ballot is found among the used ones. */
export const hashOfSerial = async (serial: Uint8Array): Promise<string> =>
	bytesToHex(await digest('SHA-256', joinBytes(serial)));

/** Finalize, RFC 9474 section 4.4, steps 5 and 6: RSASSA-PSS-VERIFY by the browser itself. */
export async function isSigned(
	spki: Uint8Array<ArrayBuffer>,
	{ versionId, prefix, serial, signature }: Ballot
): Promise<boolean> {
	const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
	const key = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
	const message = prepare(prefix, ballotMessage(versionId, serial));
	const by = { name: 'RSA-PSS', saltLength: SALT_LENGTH };
	return crypto.subtle.verify(by, key, joinBytes(signature), message);
}
