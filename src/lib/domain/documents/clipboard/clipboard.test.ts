import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clipboardToClauses } from './clipboard-to-clauses.ts';

const sample = (name: string) =>
	readFileSync(
		new URL(`../../../../../tests/support/documents/clipboard/${name}.html`, import.meta.url),
		'utf8'
	);
const short = (html: string) =>
	clipboardToClauses(html).map(
		({ kind, level, number, html: own }) => `${kind[0] ?? ''}${String(level)} ${number}|${own}`
	);

describe('what is pasted', () => {
	it('from Word keeps headings, printed numbers, emphasis, tables and footnotes', () => {
		expect(short(sample('word'))).toEqual([
			'h1 |Commissioning guidance: second draft',
			'h1 1.|Purpose',
			'p0 1.1|Providers <strong>must</strong> give notice in ‘plain’ words, and in Welsh where that is asked for.<sup>[1]</sup>',
			'i1 (a)|within <em>ten</em> days;',
			'i2 |in writing, or by e-mail.',
			't0 |<tr> <td colspan="2"><p><strong>Band</strong></p></td> <td><p>Days</p></td> </tr> <tr><td><p>Small</p></td><td><p>under £100,000</p></td><td><p>10</p></td></tr>',
			'p0 |See <a href="https://guidance.example/notice">the notice page</a>.'
		]);
		expect(clipboardToClauses(sample('word'))[2]?.notes).toEqual([
			{ mark: '1', html: 'Welsh Language (Wales) Measure <em>2011</em>.' }
		]);
	});

	it('from Word leaves behind what was deleted, hidden, or said in the margin', () => {
		expect(short(sample('word')).join('\n')).not.toMatch(
			/fax|Not for members|RD1|agreed|Purpose 3/
		);
	});

	it('from Google Docs is bold where it looks bold, and counts its lists', () => {
		expect(short(sample('google-docs'))).toEqual([
			'h2 |Vetting',
			'p0 |<strong><em>Each</em></strong> organisation names one person 🙂.',
			'i1 1.|Forms',
			'i2 a.|on paper',
			'i2 b.|on screen',
			'i1 2.|Checks',
			'i1 |<s>old</s> new'
		]);
	});

	it('from LibreOffice keeps Roman numbers, merged cells and notes', () => {
		expect(short(sample('libreoffice'))).toEqual([
			'h1 |Grants',
			'p0 2.4|Providers keep records for <strong>six</strong> years.<sup>[1]</sup>',
			'i1 iii.|in the first year',
			'i1 iv.|later',
			't0 |<tr><th><p>Year</p></th><th><p>Grant</p></th></tr><tr><td rowspan="2"><p>2027</p></td><td><p>£2m</p></td></tr>'
		]);
		expect(clipboardToClauses(sample('libreoffice'))[1]?.notes).toEqual([
			{ mark: '1', html: 'Charities Act.' }
		]);
	});

	it('from a mail or a web page has a clause for each line', () => {
		expect(short('<div>One</div><div>Two<br></div>three <span>four</span>')).toEqual([
			'p0 |One',
			'p0 |Two<br />',
			'p0 |three four'
		]);
	});
});

describe('hostile HTML on the clipboard', () => {
	it.each([
		['a script', '<p>Words<script>alert(1)</script></p>'],
		['an event', '<p onclick="alert(1)" onmouseover=alert(1)>Words</p>'],
		['a link that runs', '<p><a href="javascript:alert(1)">Words</a></p>'],
		['a link in disguise', '<p><a href=" jAvA&#x09;script:alert(1)">Words</a></p>'],
		['a link with data', '<p><a href="data:text/html,x">Words</a></p>'],
		['a picture', '<p>Words<img src="data:image/svg+xml,x" onerror="alert(1)"></p>'],
		['a drawing', '<p>Words<svg onload="alert(1)"><text>x</text></svg></p>'],
		['a style', '<style>p{background:url(//evil.example)}</style><p style="x:y">Words</p>'],
		['a frame', '<iframe src="//evil.example">x</iframe><p>Words</p>'],
		['a form', '<form action="//evil.example"><p>Words</p><input name="a"></form>'],
		['a conditional comment', '<!--[if gte mso 9]><script>x</script><![endif]--><p>Words</p>'],
		['an attribute that looks like ours', '<p data-level="x" data-also="script">Words</p>'],
		['an element that looks like ours', '<q data-note="&quot;><script>"></q><p>Words</p>'],
		['what is not closed', '<table><tr><td><p>Words']
	])('comes down to its words: %s', (_what, html) => {
		const clauses = clipboardToClauses(html).filter(({ text }) => text !== '');
		expect(clauses.map(({ text }) => text)).toEqual(['Words']);
		expect(clauses.map(({ html: own }) => own).join('')).not.toMatch(
			/script|alert|evil|style|on\w+=|data|svg|href/i
		);
	});

	it('does not go deeper than its reader: a hundred thousand elements in each other', () => {
		const deep = `${'<div><b>'.repeat(50_000)}Words${'</b></div>'.repeat(50_000)}`;
		expect(clipboardToClauses(deep).map(({ text }) => text)).toEqual(['Words']);
		const list = `${'<ul><li>'.repeat(2000)}Words${'</li></ul>'.repeat(2000)}`;
		expect(clipboardToClauses(list).map(({ text }) => text)).toEqual(['Words']);
	});
});
