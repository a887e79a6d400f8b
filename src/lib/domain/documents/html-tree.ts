import { SaxesParser } from 'saxes';
import type { XmlElement, XmlNode } from './word/xml-node.ts';

/** Elements of HTML that have no content. */
const EMPTY = new Set(['br', 'img']);
const BLOCKS = new Set(['p', 'li', 'tr', 'td', 'th', 'table', 'ul', 'ol', 'br']);

/**
 * Sanitised HTML as a tree.
 * @throws Error for HTML that did not come out of `sanitiseHtml`
 */
export function parseHtml(sanitised: string): XmlNode[] {
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open = [root];
	const parser = new SaxesParser({ fragment: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const said: Record<string, string> = {};
		for (const [key, value] of Object.entries(attributes)) said[key] = String(value);
		const element: XmlElement = { name, attributes: said, children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => {
		const closed = open.pop();
		// A link that lost its address is its words.
		if (closed?.name === 'a' && closed.attributes.href === undefined)
			open.at(-1)?.children.splice(-1, 1, ...closed.children);
	});
	parser.on('text', (words) => {
		open.at(-1)?.children.push(words);
	});
	parser.write(sanitised).close();
	return root.children;
}

/** A tree as HTML, its words and attributes escaped. */
export function writeHtml(nodes: readonly XmlNode[]): string {
	return nodes
		.map((node) => {
			if (typeof node === 'string') return escape(node);
			const attributes = Object.entries(node.attributes)
				.map(([name, value]) => ` ${name}="${escape(value)}"`)
				.join('');
			if (EMPTY.has(node.name)) return `<${node.name}${attributes} />`;
			return `<${node.name}${attributes}>${writeHtml(node.children)}</${node.name}>`;
		})
		.join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

const NOTE_MARK = /^\[[\divxlc]+\]$/;

/** The words of a tree on one line, without the marks of notes; blocks stand apart. */
export function textOf(nodes: readonly XmlNode[]): string {
	const words = (node: XmlNode): string => {
		if (typeof node === 'string') return node;
		const inside = node.children.map(words).join('');
		if (node.name === 'sup' && NOTE_MARK.test(inside)) return '';
		return BLOCKS.has(node.name) ? ` ${inside} ` : inside;
	};
	return nodes.map(words).join('').replace(/\s+/g, ' ').trim();
}

/** Each piece of words changed, in order; elements stay. */
export function mapWords(
	nodes: readonly XmlNode[],
	change: (words: string) => XmlNode[]
): XmlNode[] {
	return nodes.flatMap((node) =>
		typeof node === 'string'
			? change(node)
			: [{ ...node, children: mapWords(node.children, change) }]
	);
}

/** The tree without its first `count` letters; elements that become empty go too. */
export function dropLetters(nodes: readonly XmlNode[], count: number): XmlNode[] {
	let left = count;
	const dropped = mapWords(nodes, (words) => {
		const rest = words.slice(left);
		left = Math.max(0, left - words.length);
		return rest === '' ? [] : [rest];
	});
	return withoutEmpty(dropped);
}

/** Without elements that hold nothing. */
export function withoutEmpty(nodes: readonly XmlNode[]): XmlNode[] {
	return nodes.flatMap((node): XmlNode[] => {
		if (typeof node === 'string') return node === '' ? [] : [node];
		if (EMPTY.has(node.name) || /^t[hd]$/.test(node.name)) return [node];
		const children = withoutEmpty(node.children);
		return children.length === 0 ? [] : [{ ...node, children }];
	});
}

/** All elements with a name, however deep, in order. */
export function elementsNamed(nodes: readonly XmlNode[], name: string): XmlElement[] {
	return nodes.flatMap((node) =>
		typeof node === 'string'
			? []
			: [...(node.name === name ? [node] : []), ...elementsNamed(node.children, name)]
	);
}
