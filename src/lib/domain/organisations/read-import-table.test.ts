import { describe, expect, it } from 'vitest';
import { MOST_IMPORT_BYTES } from './import-table.ts';
import { readImportTable } from './read-import-table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
	const table = readImportTable(utf8(text));
	if (!table.ok) throw new Error(table.error);
	return table.value;
};
const refusal = (bytes: Uint8Array) => {
	const table = readImportTable(bytes);
	return table.ok ? 'accepted' : table.error;
};

describe('a file of organisations', () => {
	it.each([
		['comma', 'Name,Regions\r\nPen,Wales\r\n'],
		['semicolon', 'Name;Regions\nPen;Wales\n'],
		['tab', 'Name\tRegions\nPen\tWales'],
		['byte order mark', '\ufeffName,Regions\nPen,Wales'],
		['a first line for Excel', 'sep=;\r\nName;Regions\r\nPen;Wales'],
		['old line ends', 'Name,Regions\rPen,Wales\r'],
		['quotes and spaces', '" NAME ", regions \n"Pen",  Wales  ']
	])('is read with %s', (_, text) => {
		expect(read(text).rows.map(({ cells }) => cells)).toEqual([{ name: 'Pen', region: 'Wales' }]);
	});

	it('is read as Windows-1252 where it is not UTF-8, and as UTF-16', () => {
		// "Tŷ" has no byte in Windows-1252; "Café – Môn’s" has.
		const windows = Uint8Array.from([
			...utf8('Name\nCaf'),
			0xe9,
			0x20,
			0x96,
			0x20,
			0x4d,
			0xf4,
			0x6e,
			0x92,
			0x73
		]);
		const table = readImportTable(windows);
		expect(table.ok && table.value.rows[0]?.cells.name).toBe('Café – Môn’s');
		const utf16 = Buffer.from('\ufeffName\tRegions\nTŷ Gobaith\tWales', 'utf16le');
		const wide = readImportTable(utf16);
		expect(wide.ok && wide.value.rows[0]?.cells).toEqual({ name: 'Tŷ Gobaith', region: 'Wales' });
	});

	it('may have its headings in any order, case and of many spellings', () => {
		const table = read(
			'E-Mail Address,ORGANISATION NAME,size_band,AKA,Notes\na@b.example,Pen,Small,P,x'
		);
		expect(table.rows[0]?.cells).toEqual({
			name: 'Pen',
			aliases: 'P',
			'size-band': 'Small',
			'contact-email': 'a@b.example'
		});
		expect(table.ignoredHeadings).toEqual(['Notes']);
	});

	it('keeps the line on which each row begins, past quoted line breaks and empty lines', () => {
		const table = read(
			'Name,Other names\r\n"Pen\r\ny Bryn",A\r\n\r\n,\r\nFORGE,"one\ntwo\nthree"\r\nUbuntu,'
		);
		expect(table.rows.map(({ line, cells }) => [line, cells.name])).toEqual([
			[2, 'Pen\ny Bryn'],
			[6, 'FORGE'],
			[9, 'Ubuntu']
		]);
		expect(read('sep=,\nName\nPen').rows[0]?.line).toBe(3);
	});

	it('loses the apostrophe that made a cell harmless', () => {
		expect(read("Name\n'=1+1").rows[0]?.cells.name).toBe('=1+1');
	});

	it('is refused with what to do when it is something else', () => {
		expect(refusal(new Uint8Array())).toBe('Choose a CSV file');
		expect(refusal(Uint8Array.from([0x50, 0x4b, 3, 4]))).toMatch(/spreadsheet, not a CSV/);
		expect(refusal(new Uint8Array(MOST_IMPORT_BYTES + 1))).toMatch(/larger than 2 MB/);
		expect(refusal(utf8('Town,Colour\nHull,blue'))).toMatch(
			/No column is headed “Name”.*Town, Colour/
		);
		expect(refusal(utf8('Name,Region,Regions\nPen,Wales,Wales'))).toMatch(/Region and Regions/);
		expect(refusal(utf8('Name\n"Pen'))).toMatch(/quotation mark/);
		expect(refusal(utf8(`Name\n${'Pen\n'.repeat(5001)}`))).toMatch(/more than 5,000 rows/);
		expect(refusal(utf8(`Name\n${'Pen\n'.repeat(5000)}`))).toBe('accepted');
	});
});
