import type { ClauseText } from '../clause-text.ts';
import { parseHtml, textOf, writeHtml } from '../html-tree.ts';
import { sanitiseHtml } from '../sanitise-html.ts';
import type { XmlElement, XmlNode } from '../word/xml-node.ts';
import { cellsOf } from '../word/table-cells.ts';
import { ClipboardParagraphs } from './clipboard-paragraphs.ts';
import { listNumber } from './list-number.ts';
import { markClipboard } from './mark-clipboard.ts';

const INLINE = new Set([
	...['strong', 'em', 's', 'sup', 'sub', 'code', 'br', 'a', 'span', 'mark', 'q']
]);

/** Whether it stands in a line: Google Docs puts whole texts into one element of that kind. */
const isInline = (node: XmlNode): boolean =>
	typeof node === 'string' || (INLINE.has(node.name) && node.children.every(isInline));

/**
 * Cuts what Word, LibreOffice, Google Docs or a web page put on the clipboard as HTML into clauses:
 * headings, paragraphs and items with their numbers as printed, emphasis, links, tables, footnotes.
 * Nothing of the HTML is believed: all of it goes through allow-lists.
 */
export function clipboardToClauses(html: string): ClauseText[] {
	const nodes = parseHtml(markClipboard(html));
	const paragraphs = new ClipboardParagraphs(notesIn(nodes));
	return new Walk(paragraphs).blocks(nodes, { depth: 0, number: null });
}

/** Where in lists a walk is, and the number that the next words get; '' for a bullet. */
interface Place {
	depth: number;
	number: string | null;
}

class Walk {
	readonly #paragraphs: ClipboardParagraphs;

	constructor(paragraphs: ClipboardParagraphs) {
		this.#paragraphs = paragraphs;
	}

	blocks(nodes: readonly XmlNode[], place: Place): ClauseText[] {
		const out: ClauseText[] = [];
		let { number } = place;
		let words: XmlNode[] = [];
		const add = (clauses: ClauseText[]) => {
			if (clauses.length > 0) number = null;
			out.push(...clauses);
		};
		const flush = () => {
			const children = words;
			words = [];
			add(this.#paragraphs.paragraph({ children }, { ...place, number }));
		};
		for (const node of nodes) {
			if (typeof node === 'string' || isInline(node)) {
				words.push(node);
				continue;
			}
			flush();
			add(this.#block(node, { ...place, number }));
		}
		flush();
		return out;
	}

	#block(node: XmlElement, place: Place): ClauseText[] {
		if (/^(p|h[1-6])$/.test(node.name)) return this.#paragraphs.paragraph(node, place);
		if (node.name === 'table') return this.#table(node, place);
		if (node.name === 'aside') return [];
		if (node.name !== 'ul' && node.name !== 'ol') return this.blocks(node.children, place);
		const { start = '1', 'data-format': format = '' } = node.attributes;
		let nth = Number(start);
		return node.children.flatMap((item) => {
			if (typeof item === 'string') return [];
			const said = item.attributes;
			const depth = Math.max(place.depth + 1, Number(said['data-level'] ?? 0));
			// Lists within lists are written beside the items too.
			if (item.name !== 'li') return this.#block(item, { depth, number: null });
			nth = said.value === undefined ? nth : Number(said.value);
			const number = node.name === 'ul' ? '' : listNumber(nth, said['data-format'] ?? format);
			nth++;
			return this.blocks(item.children, { depth, number });
		});
	}

	#table(table: XmlElement, place: Place): ClauseText[] {
		const [box, ...cells] = cellsOf(table);
		if (box !== undefined && cells.length === 0) return this.blocks(box.children, place);
		const { nodes, notes } = this.#paragraphs.inside(table.children);
		const text = textOf(nodes);
		if (text === '') return [];
		this.#paragraphs.endList();
		const html = sanitiseHtml(writeHtml(nodes)).replace(/\s+/g, ' ').trim();
		return [{ kind: 'table', level: 0, number: '', html, text, notes }];
	}
}

/** The notes at the end of a text, by key. */
function notesIn(nodes: readonly XmlNode[]): Map<string, readonly XmlNode[]> {
	return new Map(
		nodes.flatMap((node): (readonly [string, readonly XmlNode[]])[] => {
			if (typeof node === 'string') return [];
			if (node.name !== 'aside') return [...notesIn(node.children)];
			return [[node.attributes['data-note'] ?? '', node.children]];
		})
	);
}
