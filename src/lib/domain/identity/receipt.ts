/**
 * The code that a respondent keeps: 24 characters of Crockford's base 32 (no I, L, O, U), which is
 * 120 random bits. It is all there is to a response: no name, no e-mail address, no account.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECEIPT_BYTE_COUNT = 15;
export const RECEIPT_LENGTH = 24;

/**
 * A code from 15 random bytes: five bits a character, the first bits first.
 * @throws RangeError for another number of bytes
 */
export function receiptFromBytes(bytes: Uint8Array): string {
	if (bytes.length !== RECEIPT_BYTE_COUNT)
		throw new RangeError(`a receipt is made of ${String(RECEIPT_BYTE_COUNT)} bytes`);
	let bits = 0n;
	for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
	let code = '';
	for (let shift = BigInt(RECEIPT_LENGTH * 5 - 5); shift >= 0n; shift -= 5n)
		code += ALPHABET.charAt(Number((bits >> shift) & 31n));
	return code;
}

/**
 * A code as somebody typed it: any case, spaces or dashes anywhere, O for 0, I or L for 1.
 * @returns the 24 characters, or null when it cannot be a code
 */
export function readReceipt(typed: string): string | null {
	const code = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Dash}.]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	return code.length === RECEIPT_LENGTH && /^[0-9A-HJKMNP-TV-Z]*$/.test(code) ? code : null;
}

/** "7K2M 9QXD …": groups of four, as it is shown, printed and read out. */
export const receiptInGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
