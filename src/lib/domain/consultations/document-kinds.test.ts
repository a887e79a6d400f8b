import { describe, expect, it } from 'vitest';
import { formatByteCount, mediaTypeOf, safeFileName } from './document-kinds.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const ZIP = bytes('PK\u0003\u0004rest');

describe('the kind of a document', () => {
	it('is known by its name and its first bytes together', () => {
		expect(mediaTypeOf('draft.PDF', bytes('%PDF-1.7\n'))).toBe('application/pdf');
		expect(mediaTypeOf('draft.docx', ZIP)).toContain('wordprocessingml');
		expect(mediaTypeOf('note.txt', bytes('Tŷ 🙂'))).toBe('text/plain');
	});
	it.each([
		['page.html', bytes('<script>')],
		['drawing.svg', bytes('<svg/onload=alert(1)>')],
		['program.exe', bytes('MZ')],
		['macro.docm', ZIP],
		['draft.pdf', bytes('<html>')],
		['draft.docx', bytes('%PDF-1.7')],
		['draft', bytes('%PDF-1.7')],
		['draft.pdf.html', bytes('%PDF-1.7')]
	])('is none that is allowed for %s', (name, content) => {
		expect(mediaTypeOf(name, content)).toBeNull();
	});
	it('is not text when it holds NUL or is not UTF-8', () => {
		expect(mediaTypeOf('a.txt', new Uint8Array([65, 0, 66]))).toBeNull();
		expect(mediaTypeOf('a.csv', new Uint8Array([0xff, 0xfe, 65]))).toBeNull();
	});
});

describe('a file name', () => {
	it.each([
		['../../etc/passwd.txt', 'passwd.txt'],
		['C:\\Users\\mair\\Canllaw drafft.docx', 'Canllaw drafft.docx'],
		['Tŷ – drafft 🙂.pdf', 'Tŷ – drafft 🙂.pdf'],
		['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie x.pdf'],
		['report\u202Efdp.txt', 'reportfdp.txt'],
		['.htaccess.txt', 'htaccess.txt'],
		['...pdf', 'pdf'],
		['', 'document']
	])('%j is kept as %j', (typed, kept) => {
		expect(safeFileName(typed)).toBe(kept);
	});
	it('is cut before its extension', () => {
		const kept = safeFileName(`${'ŷ'.repeat(300)}.docx`);
		expect(Array.from(kept)).toHaveLength(115);
		expect(kept.endsWith('.docx')).toBe(true);
	});
});

describe('a size', () => {
	it.each([
		[999, '999 bytes'],
		[84_400, '84 KB'],
		[999_499, '999 KB'],
		[999_500, '1.0 MB'],
		[20_000_000, '20.0 MB']
	])('of %i bytes reads %s', (count, words) => {
		expect(formatByteCount(count)).toBe(words);
	});
});
