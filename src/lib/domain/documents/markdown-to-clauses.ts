import MarkdownIt from 'markdown-it';
import type { ClauseText } from './clause-text.ts';
import { dropLetters, parseHtml, textOf, writeHtml } from './html-tree.ts';
import { sanitiseHtml } from './sanitise-html.ts';
import { isParagraphNumber, typedNumber } from './typed-number.ts';
import type { XmlElement, XmlNode } from './word/xml-node.ts';

// No raw HTML; pictures lie elsewhere, and showing them would tell that place who reads.
const parser = new MarkdownIt({ html: false, linkify: true, typographer: false }).disable('image');
const INLINE = new Set(['strong', 'em', 's', 'sup', 'sub', 'code', 'br', 'a', 'img']);

/** Cuts Markdown into clauses: headings, paragraphs, items of lists with their numbers, tables. */
export function markdownToClauses(text: string): ClauseText[] {
	const nodes = parseHtml(sanitiseHtml(parser.render(text), ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']));
	return clausesOf(nodes, 0);
}

function clausesOf(nodes: readonly XmlNode[], depth: number, number = ''): ClauseText[] {
	let words: XmlNode[] = [];
	let own = number;
	const out: ClauseText[] = [];
	const flush = () => {
		out.push(...textClause(words, depth, own));
		if (textOf(words) !== '') own = '';
		words = [];
	};
	for (const node of nodes) {
		if (typeof node === 'string' || INLINE.has(node.name)) {
			words.push(node);
			continue;
		}
		flush();
		if (node.name === 'p') {
			words = [...node.children];
			flush();
		} else out.push(...blockClauses(node, depth));
	}
	flush();
	return out;
}

function blockClauses(node: XmlElement, depth: number): ClauseText[] {
	const heading = /^h([1-6])$/.exec(node.name);
	if (heading !== null)
		return textClause(node.children, 0, '').map((clause) => ({
			...clause,
			kind: 'heading',
			level: Number(heading[1])
		}));
	if (node.name === 'table') {
		const text = textOf(node.children);
		if (text === '') return [];
		return [
			{ kind: 'table', level: 0, number: '', html: writeHtml(node.children), text, notes: [] }
		];
	}
	if (node.name !== 'ul' && node.name !== 'ol') return clausesOf(node.children, depth);
	let nth = Number(node.attributes.start ?? '1');
	return node.children.flatMap((item) => {
		if (typeof item === 'string') return [];
		const number = node.name === 'ol' ? `${String(nth++)}.` : '';
		return clausesOf(item.children, depth + 1, number);
	});
}

/** A paragraph outside of lists, an item inside; nothing without words. */
function textClause(words: readonly XmlNode[], depth: number, number: string): ClauseText[] {
	const raw = writeWords(words);
	if (raw.trim() === '') return [];
	const typed = number === '' ? typedNumber(raw) : null;
	const nodes = typed === null ? words : dropLetters(words, typed.length);
	const said = number || (typed?.number ?? '');
	const isItem = depth > 0 || (typed !== null && !isParagraphNumber(typed.number));
	return [
		{
			kind: isItem ? 'item' : 'paragraph',
			level: isItem ? Math.min(9, Math.max(1, depth)) : 0,
			number: said,
			html: writeHtml(nodes).trim(),
			text: textOf(nodes),
			notes: []
		}
	];
}

const writeWords = (nodes: readonly XmlNode[]): string =>
	nodes.map((node) => (typeof node === 'string' ? node : writeWords(node.children))).join('');
