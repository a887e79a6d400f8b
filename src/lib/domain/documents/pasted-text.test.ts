import { describe, expect, it } from 'vitest';
import { markdownToClauses } from './markdown-to-clauses.ts';
import { pastedToClauses } from './pasted-to-clauses.ts';

const short = (clauses: ReturnType<typeof pastedToClauses>) =>
	clauses.map(
		({ kind, level, number, text }) => `${kind[0] ?? ''}${String(level)} ${number}|${text}`
	);

describe('text that was pasted', () => {
	it('has a paragraph on each line, with its number before a tab', () => {
		const text =
			'1.\tPwrpas\r\n1.1\tMae’r canllawiau hyn yn dweud sut mae prynu gwasanaethau 🙂.\r\n\r\n(a)\tyn ysgrifenedig\r\n•\tneu ar lafar\r\n2.5 million people are not a number.';
		expect(short(pastedToClauses(text))).toEqual([
			'h1 1.|Pwrpas',
			'p0 1.1|Mae’r canllawiau hyn yn dweud sut mae prynu gwasanaethau 🙂.',
			'i1 (a)|yn ysgrifenedig',
			'i1 |neu ar lafar',
			'p0 |2.5 million people are not a number.'
		]);
	});

	it('is put together again where a program broke its lines', () => {
		expect(short(pastedToClauses('One sentence that\nwas broken.\n\nAnother\none.'))).toEqual([
			'p0 |One sentence that was broken.',
			'p0 |Another one.'
		]);
	});

	it('is never taken for HTML', () => {
		expect(pastedToClauses('<img src=x onerror=alert(1)> & so on.')[0]?.html).toBe(
			'&lt;img src=x onerror=alert(1)&gt; &amp; so on.'
		);
	});
});

describe('Markdown', () => {
	it('becomes headings, paragraphs, items with their numbers and tables', () => {
		const text =
			'# Purpose\n\n1.1 Providers *must* tell us.\n\n3. three\n4. four\n   - below\n\n| A | B |\n|---|---|\n| 1 | 2 |\n';
		expect(short(markdownToClauses(text))).toEqual([
			'h1 |Purpose',
			'p0 1.1|Providers must tell us.',
			'i1 3.|three',
			'i1 4.|four',
			'i2 |below',
			't0 |A B 1 2'
		]);
	});

	it('shows no picture from elsewhere, no script and no dangerous link', () => {
		const html = markdownToClauses(
			'![x](https://tracker.example/p.png)\n\n<script>alert(1)</script>\n\n[go](javascript:alert(1)) [on](https://a.example)'
		)
			.map((clause) => clause.html)
			.join('');
		expect(html).not.toMatch(/<img|<script|javascript:[^)]*"/);
		expect(html).toContain('<a href="https://a.example">on</a>');
	});
});
