import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { photograph } from '../../../../tests/support/documents/picture.ts';
import {
	paragraph,
	plain,
	run,
	WORD_NAMESPACES,
	wordPackage,
	type WordParts
} from '../../../../tests/support/documents/word-package.ts';
import { REFUSAL_WORDS } from '../../domain/documents/import-refusal.ts';
import { drawPicture } from './draw-picture.ts';
import { readArchive } from './read-archive.ts';
import { readSource } from './read-source.ts';

const file = (name: string): Buffer =>
	readFileSync(new URL(`../../../../tests/support/documents/${name}`, import.meta.url));
const refusalOf = async (bytes: Uint8Array, name = 'draft.docx') => {
	const read = await readSource(name, Buffer.from(bytes));
	return read.ok ? `taken: ${String(read.value.clauses.length)}` : read.error;
};
const word = (parts: Partial<WordParts>) => wordPackage({ body: plain('Words.'), ...parts });
const textsOf = async (parts: Partial<WordParts>) => {
	const read = await readSource('draft.docx', word(parts));
	if (!read.ok) throw new Error(read.error);
	return read.value;
};

const SHEET =
	'<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const ENTITIES =
	'<!DOCTYPE w:document [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const locked = (): Buffer => {
	// A locked .docx is a compound file with this stream; its name stands in the directory.
	const bytes = Buffer.from(file('old-word.doc'));
	const at = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
	bytes.write('EncryptedPackage', at, 'utf16le');
	return bytes;
};

describe('a file that is not a Word file', () => {
	it.each([
		['old-word', 'draft.doc', () => file('old-word.doc')],
		['old-word', 'renamed.docx', () => file('old-word.doc')],
		['locked', 'draft.docx', locked],
		['open-document', 'renamed.docx', () => file('open-document.odt')],
		['rich-text', 'draft.rtf', () => file('rich-text.rtf')],
		['other-office', 'figures.docx', () => word({ files: { '[Content_Types].xml': SHEET } })],
		['pdf', 'draft.docx', () => Buffer.from('%PDF-1.7\n1 0 obj')],
		['unknown-kind', 'picture.docx', () => Buffer.from('89504e470d0a1a0a00', 'hex')],
		['unknown-kind', 'page.html', () => Buffer.from('<p>Words</p>')],
		['unknown-kind', 'a.docx', () => Buffer.from(zipSync({ 'a.txt': strToU8('a') }))],
		['empty-file', 'draft.docx', () => Buffer.alloc(0)],
		['too-large', 'draft.docx', () => Buffer.alloc(20_000_001)]
	] as const)('is refused by what it is: %s, named %s', async (refusal, name, make) => {
		expect(await refusalOf(make(), name)).toBe(refusal);
	});

	it('is refused with a sentence that says what to do', () => {
		for (const words of Object.values(REFUSAL_WORDS))
			expect(words).toMatch(/choose|open|upload|save|copy|paste|find|split|take out|make/i);
	});
});

describe('a Word file that would do harm', () => {
	it('unpacks to more than a document can be', async () => {
		const bomb = word({ files: { 'word/bomb.xml': new Uint8Array(31_000_000) } });
		expect(bomb.length).toBeLessThan(100_000);
		expect(await refusalOf(bomb)).toBe('unpacks-too-large');
	});

	it('is counted while it unpacks, whatever size it states', async () => {
		const bytes = Buffer.from(
			zipSync({ 'a.xml': new Uint8Array(100_000), 'b.xml': new Uint8Array(100_000) })
		);
		const entry = bytes.indexOf(Buffer.from('504b0102', 'hex'));
		bytes.writeUInt32LE(7, entry + 24);
		const limits = { entries: 10, oneEntry: 150_000, altogether: 1_000_000 };
		const read = (own: Partial<typeof limits>) =>
			readArchive(bytes, () => true, { ...limits, ...own });
		expect((await read({})).ok).toBe(true);
		for (const own of [{ oneEntry: 99_999 }, { altogether: 150_000 }, { entries: 1 }])
			expect(await read(own)).toEqual({ ok: false, error: 'unpacks-too-large' });
	});

	it.each([
		['in the text', { prologue: ENTITIES, body: plain('&c;') }],
		['in a part that nobody reads', { files: { 'docProps/core.xml': `${ENTITIES}<a>&c;</a>` } }],
		[
			'in UTF-16',
			{ files: { 'docProps/app.xml': Buffer.from(`\ufeff${ENTITIES}<a/>`, 'utf16le') } }
		]
	])('declares entities %s', async (_where, parts) => {
		expect(await refusalOf(word(parts))).toBe('declares-entities');
	});

	it.each([
		['attachedTemplate', 'https://evil.example/t.dotm'],
		['oleObject', 'http://evil.example/x'],
		['image', 'https://tracker.example/p.png'],
		['frame', '\\\\evil.example\\share\\x'],
		['image', 'file://///evil.example/share/p.png']
	])('fetches something when it is opened: %s %s', async (type, target) => {
		const own = word({ relationships: [{ id: 'x1', type, target, isOutside: true }] });
		expect(await refusalOf(own)).toBe('fetches-parts');
	});

	it('may have a template of the office that it was written in', async () => {
		for (const target of [
			'file:///C:/Users/Rhian/Normal.dotm',
			'file:///\\\\server\\dot\\Office.dotx'
		]) {
			const own = word({
				relationships: [{ id: 'x1', type: 'attachedTemplate', target, isOutside: true }]
			});
			expect(await refusalOf(own)).toBe('taken: 1');
		}
	});

	it('holds macros, under its own name or another', async () => {
		expect(await refusalOf(word({ files: { 'word/vbaProject.bin': 'x' } }))).toBe('macros');
		const types =
			'<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
		expect(await refusalOf(word({ files: { '[Content_Types].xml': types } }))).toBe('macros');
	});

	it('is damaged: cut off, not closed, or nested without end', async () => {
		const whole = word({});
		expect(await refusalOf(whole.subarray(0, whole.length - 40))).toBe('damaged');
		const spoilt = Buffer.from(whole);
		const text = spoilt.indexOf('word/document.xml') + 'word/document.xml'.length;
		spoilt.fill(0xff, text + 4, text + 60);
		expect(await refusalOf(spoilt)).toBe('damaged');
		expect(await refusalOf(word({ body: '<w:p><w:r>' }))).toBe('damaged');
		const deep = `${'<w:sdt><w:sdtContent>'.repeat(3000)}${'</w:sdtContent></w:sdt>'.repeat(3000)}`;
		expect(await refusalOf(word({ body: deep }))).toBe('damaged');
	});

	it('has no text, or too much of it', async () => {
		expect(await refusalOf(word({ body: '' }))).toBe('no-text');
		expect(await refusalOf(word({ body: '<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>' }))).toBe(
			'no-text'
		);
		const many = (count: number) =>
			word({
				body: Array.from({ length: count }, (_, nth) => plain(`Words ${String(nth)}`)).join('')
			});
		expect(await refusalOf(many(2000))).toBe('taken: 2000');
		expect(await refusalOf(many(2001))).toBe('too-many-clauses');
	});
});

describe('what is taken from a Word file', () => {
	it('has links to the web and to mail only', async () => {
		const link = (target: string, id: string) => ({
			id,
			type: 'hyperlink',
			target,
			isOutside: true
		});
		const linked = (id: string) => `<w:hyperlink r:id="${id}">${run(id)}</w:hyperlink>`;
		const { clauses } = await textsOf({
			body: ['l1', 'l2', 'l3', 'l4', 'l5'].map((id) => paragraph(linked(id))).join(''),
			relationships: [
				link('javascript:alert(1)', 'l1'),
				link('data:text/html,x', 'l2'),
				link('https://guidance.example/', 'l3'),
				link('file:///C:/x.docx', 'l4'),
				link('mailto:mair@example.org', 'l5')
			]
		});
		expect(clauses.map(({ html }) => html)).toEqual([
			'l1',
			'l2',
			'<a href="https://guidance.example/">l3</a>',
			'l4',
			'<a href="mailto:mair@example.org">l5</a>'
		]);
	});

	it('is text, whatever it looks like', async () => {
		const { clauses } = await textsOf({ body: plain('<script>alert(1)</script> & <b>1 < 2</b>') });
		expect(clauses[0]?.html).toBe(
			'&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;1 &lt; 2&lt;/b&gt;'
		);
		expect(clauses[0]?.text).toBe('<script>alert(1)</script> & <b>1 < 2</b>');
	});

	it('is not misled by letters that are used as marks', async () => {
		const { clauses } = await textsOf({
			body: plain('One \ue0000\ue001 two \ue002f1\ue001 three')
		});
		expect(clauses[0]?.text).toBe('One 0 two f1 three');
	});

	it('names what it leaves out', async () => {
		const { clauses, notes } = await textsOf({
			body: `${paragraph(`${run('Kept')}${run(' hidden', '<w:vanish/>')}<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins w:id="2">${run(' new')}</w:ins>`)}${paragraph('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>')}`,
			header: `<w:hdr ${WORD_NAMESPACES}>${plain('Draft')}</w:hdr>`
		});
		expect(clauses.map(({ text }) => text)).toEqual(['Kept new', 'a+b']);
		expect(notes.map(({ note }) => note)).toEqual([
			'tracked-insertions',
			'tracked-deletions',
			'hidden-text',
			'equations',
			'headers-and-footers'
		]);
	});
});

describe('a picture', () => {
	it('is turned as its camera says, and tells nothing else that the camera knew', async () => {
		const taken = await photograph();
		expect((await sharp(taken).metadata()).exif).toBeDefined();
		const drawn = await drawPicture(taken);
		const { width, height, exif, icc, xmp } = await sharp(drawn?.bytes).metadata();
		expect({ width, height, exif, icc, xmp }).toEqual({ width: 300, height: 400 });
		expect(drawn?.bytes.includes('Gwenllian')).toBe(false);
	});

	it('is drawn at most 1,600 pixels wide, and the same twice', async () => {
		const wide = await sharp({
			create: { width: 3000, height: 30, channels: 3, background: '#0a5d66' }
		})
			.png()
			.toBuffer();
		const drawn = await drawPicture(wide);
		expect((await sharp(drawn?.bytes).metadata()).width).toBe(1600);
		expect((await drawPicture(wide))?.id).toBe(drawn?.id);
	});

	it('is not opened when it is enormous, damaged, or a drawing with addresses in it', async () => {
		const enormous = await sharp({
			create: { width: 9000, height: 6000, channels: 3, background: '#fff' }
		})
			.png({ palette: true })
			.toBuffer();
		const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>';
		for (const bytes of [enormous, enormous.subarray(0, 200), Buffer.from(svg), Buffer.alloc(9)])
			expect(await drawPicture(bytes)).toBeNull();
	});
});
