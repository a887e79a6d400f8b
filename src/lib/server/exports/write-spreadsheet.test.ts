import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeSpreadsheet } from './write-spreadsheet.ts';

const DANGEROUS = [
	'=HYPERLINK("https://bad.example","press")',
	'+44 20 7946 0018',
	'-1+cmd|calc',
	'@SUM(A1:A9)',
	'\t=1+1',
	'\r=1+1',
	'＝1+1'
];

/** The parts of the file as text. */
async function partsOf(rows: readonly (readonly (string | number)[])[]): Promise<string> {
	const columns = [{ label: 'Comment', width: 40 }];
	const files = unzipSync(await writeSpreadsheet('Comments', columns, rows));
	return Object.entries(files)
		.filter(([name]) => name.endsWith('.xml'))
		.map(([, bytes]) => strFromU8(bytes))
		.join('\n');
}

describe('a spreadsheet', () => {
	it.each(DANGEROUS)('holds %s as a text, never as a formula', async (text) => {
		const xml = await partsOf([[text]]);
		expect(xml).not.toMatch(/<f[ >]/);
		expect(xml).not.toMatch(/<hyperlink/);
		// Of all cells with a value none is without the mark of a text.
		for (const [cell] of xml.matchAll(/<c [^>]*>(?=<(?:v|is)>)/g))
			expect(cell).toMatch(/t="(s|inlineStr|str)"/);
	});

	it('keeps Welsh, emoji and what looks like its own marks', async () => {
		const xml = await partsOf([['Llŷn <b>& 🙂</b>']]);
		expect(xml).toContain('Llŷn &lt;b&gt;&amp; 🙂&lt;/b&gt;');
	});

	it('cuts what no cell can hold', async () => {
		expect(await partsOf([['x'.repeat(40_000)]])).not.toContain('x'.repeat(32_768));
	});
});
