import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import {
	plain,
	WORD_NAMESPACES,
	wordPackage,
	type WordParts
} from '../../../../tests/support/documents/word-package.ts';
import { readApart } from './read-apart.ts';
import { readSource } from './read-source.ts';

// Small files that are made to hold up whoever reads them. They meet no database: once is enough.
const once = describe.skipIf(process.env.TEST_DB === 'postgres');

const word = (parts: Partial<WordParts>) => wordPackage({ body: plain('Words.'), ...parts });
const readingOf = async (bytes: Buffer, name = 'draft.docx') => {
	const read = await readSource(name, bytes);
	return read.ok ? `taken: ${String(read.value.clauses.length)}` : read.error;
};
const times = (count: number, piece: (nth: number) => string): string =>
	Array.from({ length: count }, (_, nth) => piece(nth)).join('');

const EMPTY_RUNS = `<w:p>${'<w:r/>'.repeat(1_000_000)}</w:p>`;
const notes = (count: number) => ({
	body: times(count, (nth) => `<w:p><w:r><w:footnoteReference w:id="${String(nth)}"/></w:r></w:p>`),
	footnotes: `<w:footnotes ${WORD_NAMESPACES}>${times(count, (nth) => `<w:footnote w:id="${String(nth)}">${plain('Note')}</w:footnote>`)}</w:footnotes>`
});
const chainOf = (count: number, basedOn: (nth: number) => number) =>
	`<w:styles ${WORD_NAMESPACES}>${times(
		count,
		(nth) =>
			`<w:style w:type="paragraph" w:styleId="s${String(nth)}"><w:name w:val="${nth === 0 ? 'heading 1' : `s ${String(nth)}`}"/><w:basedOn w:val="s${String(basedOn(nth))}"/></w:style>`
	)}</w:styles>`;
const styled = (count: number) =>
	times(1500, (nth) => plain('Words.', `<w:pStyle w:val="s${String(nth % count)}"/>`));

once('a small file that is made to take long', () => {
	it.each([
		['a million empty runs', 'too-many-parts', { body: EMPTY_RUNS }],
		[
			'100,000 tables in each other',
			'damaged',
			{ body: '<w:tbl><w:tr><w:tc>'.repeat(100_000) + '</w:tc></w:tr></w:tbl>'.repeat(100_000) }
		],
		['100,000 footnotes', 'too-many-parts', notes(100_000)],
		['6,000 footnotes', 'too-many-notes', notes(6000)],
		['100,000 paragraphs', 'too-many-clauses', { body: times(100_000, () => plain('Words.')) }]
	] as const)(
		'is refused: %s',
		async (_what, refusal, parts) => {
			const bytes = word(parts);
			expect(bytes.length).toBeLessThan(1_500_000);
			expect(await readingOf(bytes)).toBe(refusal);
		},
		60_000
	);

	it.each([
		[
			'a thousand styles, each based on the last',
			{ styles: chainOf(1000, (nth) => nth - 1), body: styled(1000) }
		],
		[
			'styles that are based on each other in a circle',
			{ styles: chainOf(1000, (nth) => (nth + 1) % 1000), body: styled(1000) }
		],
		[
			'a list with a level of a thousand million',
			{
				numbering: `<w:numbering ${WORD_NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="999999999"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
				body: times(1500, () =>
					plain('Words.', '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>')
				)
			}
		],
		[
			'100,000 links that nothing uses',
			{
				body: times(1500, () => plain('Words.')),
				relationships: Array.from({ length: 100_000 }, (_, nth) => ({
					...{ id: `l${String(nth)}`, type: 'hyperlink', isOutside: true },
					target: 'https://guidance.example/'
				}))
			}
		]
	])(
		'is read like any other: %s',
		async (_what, parts) => {
			expect(await readingOf(word(parts))).toBe('taken: 1500');
		},
		60_000
	);

	it('is not only Word’s: Markdown of brackets and quotes in each other', async () => {
		const text = `${'>'.repeat(50_000)} words\n\n${'['.repeat(50_000)}\n\n${'*a _b '.repeat(20_000)}`;
		expect(await readingOf(Buffer.from(text), 'draft.md')).toMatch(/^taken|takes-too-long/);
	}, 60_000);
});

once('reading', () => {
	// Every other word is bold, so that no two runs can be read as one.
	const twoRuns = '<w:r><w:t>a </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b </w:t></w:r>';
	const long = {
		kind: 'word',
		bytes: word({ body: `<w:p>${twoRuns.repeat(3000)}</w:p>` })
	} as const;
	const limits = { milliseconds: 50_000, megabytes: 768 };

	it('is ended when its time is up, and when its memory is; the next file is read', async () => {
		const soon = await readApart(long, { ...limits, milliseconds: 20 });
		expect(soon).toEqual({ ok: false, error: 'takes-too-long' });
		const body = `<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(150_000)}</w:p>`;
		const large = { kind: 'word', bytes: word({ body }) } as const;
		const small = await readApart(large, { ...limits, megabytes: 40 });
		expect(small).toEqual({ ok: false, error: 'too-many-parts' });
		expect((await readApart({ kind: 'plain', text: 'Words.' })).ok).toBe(true);
	}, 60_000);

	it('keeps nobody else waiting: requests are answered before it has ended', async () => {
		const server = createServer((_request, response) => response.end('ok'));
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		const address = server.address();
		if (address === null || typeof address === 'string') throw new Error('no port');
		const reading = readApart(long);
		const ended = reading.then(() => 'ended');
		const answer = async () =>
			await (await fetch(`http://127.0.0.1:${String(address.port)}/`)).text();
		let answered = 0;
		while ((await Promise.race([ended, answer()])) === 'ok') answered++;
		server.close();
		expect((await reading).ok).toBe(true);
		expect(answered).toBeGreaterThan(20);
	}, 60_000);

	it('takes no more than one file at a time, and each gets its own', async () => {
		const texts = ['One.', 'Two.', 'Three.'];
		const read = await Promise.all(texts.map((text) => readApart({ kind: 'plain', text })));
		expect(read.map((one) => one.ok && one.value.clauses[0]?.text)).toEqual(texts);
	});
});
