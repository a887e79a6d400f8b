/** Bytes one after another. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** A whole number from its bytes, the greatest first: os2ip of RFC 8017. */
export function bytesToInt(bytes: Uint8Array): bigint {
	return bytes.length === 0 ? 0n : BigInt(`0x${bytesToHex(bytes)}`);
}

/**
 * A whole number as `length` bytes, the greatest first: i2osp of RFC 8017.
 * @throws RangeError when it does not fit
 */
export function intToBytes(value: bigint, length: number): Uint8Array<ArrayBuffer> {
	const hex = value.toString(16).padStart(length * 2, '0');
	if (value < 0n || hex.length > length * 2) throw new RangeError('does not fit');
	return hexToBytes(hex);
}

/** Small letters, two for each byte. */
export const bytesToHex = (bytes: Uint8Array): string =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The reverse of `bytesToHex`; what is not hex becomes zero. */
export const hexToBytes = (hex: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from({ length: hex.length >> 1 }, (_, at) =>
		parseInt(hex.slice(2 * at, 2 * at + 2), 16)
	);

/** Letters, figures, `-` and `_`, without padding: RFC 4648, section 5. */
export function bytesToText(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The reverse of `bytesToText`, for exactly `length` bytes.
 * @returns null for anything that `bytesToText` would not have written
 */
export function textToBytes(text: string, length: number): Uint8Array<ArrayBuffer> | null {
	if (text.length !== Math.ceil((length * 8) / 6) || !/^[\w-]*$/.test(text)) return null;
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
	// The last letter has bits to spare: only one way of writing them is taken.
	return bytes.length === length && bytesToText(bytes) === text ? bytes : null;
}
