import { PREFIX_LENGTH } from './blind-rsa.ts';
import { bytesToText, joinBytes, textToBytes } from './bytes.ts';

/**
 * The right to answer once, that says nothing of who has it: a random serial, and the signature
 * that the server gave without seeing it (RFC 9474, RSABSSA-SHA384-PSS-Randomized, 3072 bits).
 */
export interface Ballot {
	/** The version of the consultation under whose key it was signed. */
	versionId: string;
	/** 32 random bytes, put before the message as the suite says. */
	prefix: Uint8Array;
	/** 32 random bytes: what makes it one ballot and no other. */
	serial: Uint8Array;
	/** 384 bytes. */
	signature: Uint8Array;
}

export const KEY_BITS = 3072;
export const SIGNATURE_LENGTH = KEY_BITS / 8;
export const SERIAL_LENGTH = 32;
const BODY_LENGTH = PREFIX_LENGTH + SERIAL_LENGTH + SIGNATURE_LENGTH;
const LONGEST_VERSION_ID = 64;
/** More than any ballot with the address around it: a longer text is not looked at. */
export const LONGEST_TYPED = 2000;

const DOMAIN = 'soundings ballot 1';

/**
 * What is signed: a constant that no other use of a key shares, the version, the serial, each of
 * known length or ended by a zero, so that no two ballots have the same bytes.
 */
export const ballotMessage = (versionId: string, serial: Uint8Array): Uint8Array<ArrayBuffer> =>
	joinBytes(new TextEncoder().encode(`${DOMAIN}\0${versionId}\0`), serial);

/** A ballot as one line of text: `b1.`, the version, and 598 letters. */
export const ballotText = ({ versionId, prefix, serial, signature }: Ballot): string =>
	`b1.${versionId}.${bytesToText(joinBytes(prefix, serial, signature))}`;

/**
 * Reads a ballot from what somebody pasted: the text alone, or a whole come-back link, with spaces
 * and line breaks that a letter or a file may have put in.
 * @returns null for anything that `ballotText` would not have written
 */
export function readBallot(typed: string): Ballot | null {
	if (typed.length > LONGEST_TYPED) return null;
	const [, versionId = '', body = ''] =
		/(?:^|#ballot=)b1\.([\w-]+)\.([\w-]+)$/.exec(typed.replace(/\s/g, '')) ?? [];
	const bytes = textToBytes(body, BODY_LENGTH);
	if (versionId.length > LONGEST_VERSION_ID || bytes === null) return null;
	return {
		versionId,
		prefix: bytes.subarray(0, PREFIX_LENGTH),
		serial: bytes.subarray(PREFIX_LENGTH, PREFIX_LENGTH + SERIAL_LENGTH),
		signature: bytes.subarray(PREFIX_LENGTH + SERIAL_LENGTH)
	};
}

/** The address that brings somebody back with a ballot. What follows # is never sent to a server. */
export const comeBackLink = (origin: string, slug: string, ballot: Ballot): string =>
	`${origin}/answer/${slug}#ballot=${ballotText(ballot)}`;
