import { describe, expect, it } from 'vitest';
import { renderMarkdown } from './markdown.ts';

describe('Markdown', () => {
	it('becomes paragraphs, emphasis, lists and links', () => {
		const html = renderMarkdown(
			'Read **this**:\n\n- one\n- two\n\n[the plan](https://a.example/x)'
		);
		expect(html).toContain('<strong>this</strong>');
		expect(html).toContain('<li>one</li>');
		expect(html).toContain('<a href="https://a.example/x">the plan</a>');
	});
	it('starts its headings below those of the page', () => {
		expect(renderMarkdown('# A\n\n## B')).toBe('<h3>A</h3>\n<h4>B</h4>\n');
	});
	it('keeps Welsh letters, emoji and right-to-left text', () => {
		expect(renderMarkdown('Tŷ Ŵyn 🙂 مرحبا')).toBe('<p>Tŷ Ŵyn 🙂 مرحبا</p>\n');
	});

	// What may never come out, however it went in.
	const DANGEROUS =
		/<(?!\/?(?:h[3-6]|p|ul|ol|li|blockquote|strong|em|s|a|code|pre|br|hr|table|thead|tbody|tr|th|td)\b)[a-z!]|<[^>]*\son\w+\s*=|<[^>]*(?:style|src|id|class)\s*=|<a[^>]*href="(?!https?:|mailto:)/i;
	it.each([
		'<script>alert(1)</script>',
		'<img src=x onerror=alert(1)>',
		'![x](https://tracker.example/pixel.gif)',
		'![x](javascript:alert(1))',
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'[x](java\nscript:alert(1))',
		'[x](&#106;avascript:alert(1))',
		'[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
		'[x](vbscript:msgbox(1))',
		'[x](//evil.example)',
		'<javascript:alert(1)>',
		'[x](https://a.example" onmouseover="alert(1))',
		'[x](https://a.example "title\\" onmouseover=alert(1)")',
		'`<svg/onload=alert(1)>`',
		'```html\n<iframe srcdoc="<script>alert(1)</script>">\n```',
		'```" onclick="alert(1)\nx\n```',
		'<details open ontoggle=alert(1)>',
		'<style>body{display:none}</style>',
		'<a href="javascript&colon;alert(1)">x</a>',
		'<!--><img src=x onerror=alert(1)>-->',
		'| a |\n|:-:|\n| <b onclick=alert(1)>x</b> |',
		'<form action=https://evil.example><input name=q>',
		'[a]: javascript:alert(1)\n[a]'
	])('lets nothing dangerous through: %j', (text) => {
		expect(renderMarkdown(text)).not.toMatch(DANGEROUS);
	});
	it('would notice a dangerous page, so the rule above can fail', () => {
		for (const html of ['<script>', '<p onclick=x>', '<a href="javascript:x">', '<p style="x">'])
			expect(html).toMatch(DANGEROUS);
	});
});
