import { ballotMessage, SERIAL_LENGTH, SIGNATURE_LENGTH, type Ballot } from './ballot.ts';
import {
	blind,
	prepare,
	PREFIX_LENGTH,
	randomFactor,
	SALT_LENGTH,
	unblind,
	type RsaPublicKey,
	type Sha384
} from './blind-rsa.ts';
import { bytesToInt, bytesToText, textToBytes } from './bytes.ts';

/**
 * A ballot that is not signed yet. All but `blinded` stays in the browser; it is kept there until
 * the signature has come, because another request would be refused.
 */
export interface BallotRequest {
	versionId: string;
	prefix: Uint8Array;
	serial: Uint8Array;
	inverse: Uint8Array;
	/** What is sent. */
	blinded: Uint8Array;
}

/** Draws a serial and blinds it for a version's key. */
export async function makeBallotRequest(
	key: RsaPublicKey,
	versionId: string,
	by: { draw: (length: number) => Uint8Array; sha384: Sha384 }
): Promise<BallotRequest> {
	const prefix = by.draw(PREFIX_LENGTH);
	const serial = by.draw(SERIAL_LENGTH);
	const made = await blind(key, prepare(prefix, ballotMessage(versionId, serial)), {
		salt: by.draw(SALT_LENGTH),
		factor: randomFactor(key, by.draw),
		sha384: by.sha384
	});
	return { versionId, prefix, serial, ...made };
}

/**
 * The ballot, once the blinded message is signed. Verify the signature before trusting it.
 * @throws RangeError for a reply of another length
 */
export const completeBallot = (
	key: RsaPublicKey,
	{ versionId, prefix, serial, inverse }: BallotRequest,
	blindSignature: Uint8Array
): Ballot => ({ versionId, prefix, serial, signature: unblind(key, blindSignature, inverse) });

/**
 * The public key in a SubjectPublicKeyInfo of 3072 bits with the exponent 65537, which ends with
 * the modulus and that exponent.
 * @returns null for any other key: a smaller one, or a public exponent chosen to do harm
 */
export function readPublicKey(spki: Uint8Array): RsaPublicKey | null {
	const end = spki.subarray(-5);
	const n = bytesToInt(spki.subarray(-5 - SIGNATURE_LENGTH, -5));
	const isUsual = bytesToText(end) === bytesToText(Uint8Array.of(2, 3, 1, 0, 1));
	const isWhole = n.toString(2).length === SIGNATURE_LENGTH * 8;
	return isUsual && isWhole ? { n, e: 65_537n, modulusLength: SIGNATURE_LENGTH } : null;
}

const LENGTHS = {
	prefix: PREFIX_LENGTH,
	serial: SERIAL_LENGTH,
	inverse: SIGNATURE_LENGTH,
	blinded: SIGNATURE_LENGTH
} as const;

/** A request as one line, to be kept in the browser. */
export const requestText = (request: BallotRequest): string =>
	[
		request.versionId,
		...[request.prefix, request.serial, request.inverse, request.blinded].map(bytesToText)
	].join('.');

/** The reverse of `requestText`; null for anything else. */
export function readRequest(text: string): BallotRequest | null {
	const [versionId = '', ...parts] = text.split('.');
	const [prefix, serial, inverse, blinded] = Object.values(LENGTHS).map((length, at) =>
		textToBytes(parts[at] ?? '', length)
	);
	if (!prefix || !serial || !inverse || !blinded || parts.length !== 4) return null;
	return { versionId, prefix, serial, inverse, blinded };
}
