/**
 * The text of a file as spreadsheets save it: UTF-8 with or without a byte order mark, UTF-16
 * with one, else Windows-1252, in which every byte is a character.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return fromWindows1252(bytes);
	}
}

// What the bytes 0x80 to 0x9f are in Windows-1252; its other bytes are Latin-1. Node 20's own
// decoder of that name gives control characters for them.
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows1252 = (bytes: Uint8Array): string =>
	new TextDecoder('latin1')
		.decode(bytes)
		.replace(/[\u0080-\u009f]/g, (letter) => HIGH.charAt(letter.charCodeAt(0) - 0x80));

/** Whether a file is a zip archive, which is what Excel's and LibreOffice's own files are. */
export const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
