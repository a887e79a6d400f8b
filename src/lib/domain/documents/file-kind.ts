/** What a file really is, by what is in it and not by its name. */
export type FileKind = 'zip' | 'ole' | 'pdf' | 'rich-text' | 'text' | 'unknown';

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
	sign.every((byte, at) => bytes[at] === byte);

/** The sign of Microsoft's compound files: Word before 2007, and locked .docx files ([MS-CFB] 2.2). */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** @param bytes the whole file */
export function fileKindOf(bytes: Uint8Array): FileKind {
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
	if (startsWith(bytes, OLE)) return 'ole';
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
	if (head.includes('%PDF-')) return 'pdf';
	if (head.startsWith('{\\rtf')) return 'rich-text';
	return decodeText(bytes) === null ? 'unknown' : 'text';
}

/** Whether a compound file holds an encrypted .docx: the name of its stream ([MS-OFFCRYPTO] 2.3.4.4). */
export function isLockedDocx(bytes: Uint8Array): boolean {
	const name = Array.from('EncryptedPackage', (letter) => `${letter}\0`).join('');
	return new TextDecoder('latin1').decode(bytes).includes(name);
}

/** Text in UTF-8, or in UTF-16 with its mark, as Windows' editors save it; null for anything else. */
export function decodeText(bytes: Uint8Array): string | null {
	const encoding = startsWith(bytes, [0xff, 0xfe])
		? 'utf-16le'
		: startsWith(bytes, [0xfe, 0xff])
			? 'utf-16be'
			: 'utf-8';
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		return text.includes('\0') ? null : text;
	} catch {
		return null;
	}
}
