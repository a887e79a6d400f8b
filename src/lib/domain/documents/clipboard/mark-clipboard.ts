import { cleanText } from '../../shared/clean-text.ts';
import { sanitise, type SafeHtml } from '../../shared/safe-html.ts';
import { looksOf } from './looks-of.ts';
import { leftOut, noteOf } from './note-of.ts';

interface Tag {
	tagName: string;
	attribs: Record<string, string>;
}

/** Elements whose words are no part of the text. */
const WITHOUT_WORDS = [
	...['script', 'style', 'textarea', 'option', 'select', 'title', 'template', 'xml'],
	...['svg', 'math', 'iframe', 'object', 'audio', 'video', 'noscript']
];
const INLINE = ['strong', 'em', 's', 'sup', 'sub', 'code', 'br', 'a'];
const BLOCKS = ['p', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
/** What holds paragraphs, or words of its own. */
const HOLDERS = new Set([
	...['div', 'section', 'article', 'main', 'body', 'blockquote', 'pre', 'center', 'address'],
	...['header', 'footer', 'figure', 'figcaption', 'dl', 'dt', 'dd']
]);
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
/** Programs that write HTML nest some dozens deep. */
const DEEPEST = 100;

/**
 * What a program put on the clipboard as HTML, through an allow-list, with what Word, LibreOffice
 * and Google Docs say by styles and classes said by elements instead: `mark` is a printed number,
 * `q` a reference to a note, `aside` a note. What is deleted, hidden or a comment of somebody's is
 * gone, and so are pictures.
 */
export function markClipboard(html: string): SafeHtml {
	const fragment = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/i.exec(html)?.[1] ?? html;
	return sanitise(cleanText(fragment), {
		allowedTags: [...INLINE, ...BLOCKS, ...HEADINGS, 'div', 'span', 'mark', 'q', 'aside', 'del'],
		allowedAttributes: {
			a: ['href'],
			...Object.fromEntries(['td', 'th'].map((name) => [name, ['colspan', 'rowspan']])),
			...Object.fromEntries(['p', ...HEADINGS].map((name) => [name, ['data-level']])),
			...Object.fromEntries(
				['strong', 'em', 's', 'sup', 'sub'].map((name) => [name, ['data-also']])
			),
			ol: ['start', 'data-format'],
			li: ['value', 'data-format', 'data-level'],
			del: ['data-left-out'],
			q: ['data-note'],
			aside: ['data-note']
		},
		allowedSchemes: ['http', 'https', 'mailto'],
		allowProtocolRelative: false,
		nonTextTags: WITHOUT_WORDS,
		nestingLimit: DEEPEST,
		// Only to elements that are allowed: the sanitiser closes others by a wrong name.
		transformTags: { '*': mark },
		exclusiveFilter: ({ attribs }) => attribs['data-left-out'] !== undefined,
		parser: { decodeEntities: true }
	});
}

const NO_PART_OF_THE_TEXT =
	/(^|;)(display:none|mso-hide:all|mso-element:(comment|comment-list|header|footer|toc))(;|$)/;
const NO_PART_BY_CLASS =
	/(^|\s)(msodel|msocomanchor|msocomtxt|msocommentreference|msocommenttext|msotoc\d|msotocheading)(\s|$)/;

function mark(name: string, said: Record<string, string>): Tag {
	const style = (said.style ?? '').replace(/\s+/g, '').toLowerCase();
	const className = (said.class ?? '').toLowerCase();
	if (name === 'del' || NO_PART_OF_THE_TEXT.test(style) || NO_PART_BY_CLASS.test(className))
		return leftOut();
	const note = noteOf(name, said, style);
	if (note !== null) return note;
	if (name === 'a') {
		const href = said.href ?? '';
		return { tagName: 'a', attribs: /^(https?:|mailto:)/i.test(href) ? { href } : {} };
	}
	if (/^(p|div|h[1-6])$/.test(name)) return paragraph(name, said, { style, className });
	if (HOLDERS.has(name)) return { tagName: 'div', attribs: {} };
	if (name === 'ol' || name === 'li') return listPart(name, said, style);
	if (name === 'td' || name === 'th') return { tagName: name, attribs: said };
	if (style.includes('mso-list:ignore')) return { tagName: 'mark', attribs: {} };
	return looksOf(name, style);
}

function paragraph(
	name: string,
	said: Record<string, string>,
	{ style, className }: { style: string; className: string }
): Tag {
	const listLevel = /mso-list:l\d+level([1-9])/.exec(style)?.[1];
	const attribs: Record<string, string> =
		listLevel === undefined ? {} : { 'data-level': listLevel };
	const heading =
		/^h([1-6])$/.exec(name)?.[1] ??
		(/(^|\s)msotitle(\s|$)/.test(className) ? '1' : undefined) ??
		/(?:^|\s)msoheading([1-9])(?:\s|$)/.exec(className)?.[1] ??
		/mso-outline-level:([1-9])(?:;|$)/.exec(style)?.[1] ??
		(said.role === 'heading' ? (said['aria-level'] ?? '1') : undefined);
	if (heading !== undefined && /^[1-9]$/.test(heading))
		return { tagName: `h${String(Math.min(6, Number(heading)))}`, attribs };
	// A division only holds others, unless it is an item of a list or has words of its own.
	return { tagName: name === 'div' && listLevel === undefined ? 'div' : 'p', attribs };
}

function listPart(name: 'ol' | 'li', said: Record<string, string>, style: string): Tag {
	const format = /list-style-type:([a-z-]+)/.exec(style)?.[1] ?? (name === 'ol' ? said.type : '');
	const level = said['aria-level'] ?? said['data-aria-level'];
	return {
		tagName: name,
		attribs: {
			...(format ? { 'data-format': format } : {}),
			...(level !== undefined && /^[1-9]$/.test(level) ? { 'data-level': level } : {}),
			...(/^\d{1,4}$/.test(said.start ?? '') ? { start: said.start ?? '' } : {}),
			...(/^\d{1,4}$/.test(said.value ?? '') ? { value: said.value ?? '' } : {})
		}
	};
}
