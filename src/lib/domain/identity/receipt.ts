/**
 * The code that a respondent keeps: 24 characters of Crockford's base 32 (no I, L, O, U). The first
 * 23 are 115 random bits, the last is a check on them, so that a slip in typing is told from a code
 * that opens nothing. It is all there is to a response: no name, no e-mail address, no account.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECEIPT_BYTE_COUNT = 15;
export const RECEIPT_LENGTH = 24;

/**
 * A code from 15 random bytes: five bits a character, the first bits first. The last five bits are
 * not used.
 * @throws RangeError for another number of bytes
 */
export function receiptFromBytes(bytes: Uint8Array): string {
	if (bytes.length !== RECEIPT_BYTE_COUNT)
		throw new RangeError(`a receipt is made of ${String(RECEIPT_BYTE_COUNT)} bytes`);
	let bits = 0n;
	for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
	let code = '';
	for (let shift = BigInt(RECEIPT_LENGTH * 5 - 5); shift >= 5n; shift -= 5n)
		code += ALPHABET.charAt(Number((bits >> shift) & 31n));
	return code + checkCharacter(code);
}

/**
 * The Luhn algorithm for an alphabet of 32: finds every single wrong character, and every two
 * neighbours that changed places but "0Z" and "Z0".
 */
function checkCharacter(code: string): string {
	let sum = 0;
	for (const [fromEnd, character] of Array.from(code).reverse().entries()) {
		const value = ALPHABET.indexOf(character) * (fromEnd % 2 === 0 ? 2 : 1);
		sum += Math.floor(value / 32) + (value % 32);
	}
	return ALPHABET.charAt((32 - (sum % 32)) % 32);
}

/** Whether the last character of a code fits the others: if not, something was mistyped. */
export const fitsItsCheck = (code: string): boolean =>
	checkCharacter(code.slice(0, -1)) === code.slice(-1);

/**
 * A code as somebody typed it: any case, spaces or dashes anywhere, O for 0, I or L for 1.
 * Its check is not looked at: what is stored decides.
 * @returns the 24 characters, or null when it cannot be a code
 */
export function readReceipt(typed: string): string | null {
	const code = tidied(typed);
	return code.length === RECEIPT_LENGTH && /^[0-9A-HJKMNP-TV-Z]*$/.test(code) ? code : null;
}

const tidied = (typed: string): string =>
	typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Dash}.]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');

/** What to say of something typed that cannot be a code, so that its owner finds the slip. */
export function whyNoReceipt(typed: string): string {
	const code = tidied(typed);
	const [stranger] = code.replace(/[0-9A-HJKMNP-TV-Z]/g, '');
	const length = Array.from(code).length;
	if (length === 0) return 'Enter your receipt code';
	if (stranger === 'U' && length === RECEIPT_LENGTH)
		return 'There is no U in a receipt code: look whether it is a V';
	if (length !== RECEIPT_LENGTH)
		return `Enter all 24 letters and figures of your receipt code: this has ${String(length)}`;
	return 'Enter only the letters and figures of your receipt code';
}

/** "7K2M 9QXD …": groups of four, as it is shown, printed and read out. */
export const receiptInGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
