import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun, type ParagraphChild } from 'docx';
import MarkdownIt from 'markdown-it';
import { styledRun } from './styled-run.ts';

const parser = new MarkdownIt({ html: false, linkify: true });
type Token = ReturnType<typeof parser.parse>[number];

/**
 * Markdown as Word paragraphs: paragraphs, bulleted and numbered lists, headings below the
 * section's own, bold, italics and links. Everything else comes out as its plain words.
 */
export function docxMarkdown(text: string): Paragraph[] {
	const out: Paragraph[] = [];
	const lists: { isNumbered: boolean }[] = [];
	let heading = false;
	let isQuoted = 0;
	for (const token of parser.parse(text, {})) {
		if (token.type === 'bullet_list_open') lists.push({ isNumbered: false });
		else if (token.type === 'ordered_list_open') lists.push({ isNumbered: true });
		else if (/^(bullet|ordered)_list_close$/.test(token.type)) lists.pop();
		else if (token.type === 'heading_open') heading = true;
		else if (token.type === 'heading_close') heading = false;
		else if (token.type === 'blockquote_open') isQuoted++;
		else if (token.type === 'blockquote_close') isQuoted--;
		else if (token.type === 'inline' || token.type === 'fence' || token.type === 'code_block') {
			const children = token.children ? runs(token.children) : [new TextRun(token.content)];
			const list = lists.at(-1);
			const level = Math.min(lists.length - 1, 2);
			out.push(
				new Paragraph({
					children,
					...(heading ? { heading: HeadingLevel.HEADING_4 } : {}),
					...(isQuoted > 0 ? { style: 'Quotation' } : {}),
					...(list?.isNumbered === true ? { numbering: { reference: 'numbers', level } } : {}),
					...(list?.isNumbered === false ? { bullet: { level } } : {})
				})
			);
		}
	}
	return out;
}

function runs(tokens: readonly Token[]): ParagraphChild[] {
	const out: ParagraphChild[] = [];
	let bold = false;
	let italics = false;
	let link: { href: string; children: ParagraphChild[] } | null = null;
	const push = (child: ParagraphChild) => (link === null ? out : link.children).push(child);
	for (const token of tokens) {
		if (token.type === 'strong_open' || token.type === 'strong_close')
			bold = token.type === 'strong_open';
		else if (token.type === 'em_open' || token.type === 'em_close')
			italics = token.type === 'em_open';
		else if (token.type === 'link_open')
			link = { href: String(token.attrGet('href') ?? ''), children: [] };
		else if (token.type === 'link_close' && link !== null) {
			// Only what a reader can open safely becomes a link; the words stay in any case.
			if (/^(https?:|mailto:)/.test(link.href))
				out.push(new ExternalHyperlink({ link: link.href, children: link.children }));
			else out.push(...link.children);
			link = null;
		} else if (token.type === 'softbreak') push(new TextRun(' '));
		else if (token.type === 'hardbreak') push(new TextRun({ break: 1 }));
		else if (token.content !== '')
			push(
				styledRun({
					text: token.content,
					bold,
					italics,
					...(link === null ? {} : { style: 'Hyperlink' })
				})
			);
	}
	return out;
}
