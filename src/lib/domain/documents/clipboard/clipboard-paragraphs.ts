import type { ClauseText } from '../clause-text.ts';
import { dropLetters, elementsNamed, textOf, withoutEmpty, writeHtml } from '../html-tree.ts';
import { ItemDepths } from '../item-depths.ts';
import { sanitiseHtml } from '../sanitise-html.ts';
import { isParagraphNumber, typedNumber } from '../typed-number.ts';
import { NoteNumbers } from '../word/note-numbers.ts';
import type { XmlElement, XmlNode } from '../word/xml-node.ts';
import { wordsOf } from '../word/xml-walk.ts';

/** Signs that Word prints before items in fonts of signs, where they are letters in others. */
const BULLET = /^([^\p{L}\p{N}]+|[o§Øqüvn])$/u;
const LONGEST_HEADING = 300;
/** Any step will do: it only has to be more for a deeper item. */
const STEP = 720;

/** Makes clauses of the paragraphs of a marked clipboard, one after another. */
export class ClipboardParagraphs {
	readonly #notes: ReadonlyMap<string, readonly XmlNode[]>;
	readonly #numbers = new NoteNumbers();
	readonly #depths = new ItemDepths();

	/** @param notes the words of footnotes and endnotes, by key */
	constructor(notes: ReadonlyMap<string, readonly XmlNode[]>) {
		this.#notes = notes;
	}

	/** What is not an item ends a list. */
	endList(): void {
		this.#depths.end();
	}

	/**
	 * @param element `p`, a heading, or the words between other blocks
	 * @param place.number of the item of a list that begins with it, '' for a bullet; null elsewhere
	 */
	paragraph(
		element: Pick<XmlElement, 'children'> & Partial<XmlElement>,
		place: { depth: number; number: string | null }
	): ClauseText[] {
		const printed = elementsNamed(element.children, 'mark')
			.map((mark) => textOf([mark]))
			.join('');
		const { nodes, notes } = this.inside(element.children);
		if (textOf(nodes) === '') return [];
		const said = printed === '' ? place.number : BULLET.test(printed) ? '' : printed;
		const typed = said === null ? typedNumber(nodes.map(wordsOf).join('')) : null;
		const rest = typed === null ? nodes : dropLetters(nodes, typed.length);
		const text = textOf(rest);
		const number = said ?? typed?.number ?? '';
		const level = Number(/^h([1-6])$/.exec(element.name ?? '')?.[1] ?? 0);
		const isHeading = level > 0 && text.length <= LONGEST_HEADING;
		const isInList = place.number !== null || place.depth > 0;
		const isBullet = said === '' || typed?.number === '';
		const isItem =
			!isHeading && (isInList || isBullet || (number !== '' && !isParagraphNumber(number)));
		if (!isItem) this.#depths.end();
		const depth = Math.max(place.depth, Number(element.attributes?.['data-level'] ?? 0));
		return [
			{
				kind: isHeading ? 'heading' : isItem ? 'item' : 'paragraph',
				level: isHeading ? level : isItem ? this.#depths.next(depth * STEP) : 0,
				number,
				html: htmlOf(rest),
				text,
				notes
			}
		];
	}

	/** Words without printed numbers, with the marks of notes where they are referred to. */
	inside(children: readonly XmlNode[]): { nodes: XmlNode[]; notes: ClauseText['notes'] } {
		const keys: string[] = [];
		const clean = (node: XmlNode): XmlNode[] => {
			if (typeof node === 'string') return [node.replace(/[\s\u00a0]+/g, ' ')];
			if (node.name === 'mark') return [];
			if (node.name === 'span') return node.children.flatMap(clean);
			if (node.name === 'q') {
				const key = keyOf(node.attributes['data-note'] ?? '');
				keys.push(key);
				return [{ name: 'sup', attributes: {}, children: [`[${this.#numbers.markOf(key)}]`] }];
			}
			const { 'data-also': also = '', 'data-level': _level, ...attributes } = node.attributes;
			const inmost = node.children.flatMap(clean);
			const children = also
				.split(' ')
				.filter((name) => name !== '')
				.reduce<XmlNode[]>((inner, name) => [{ name, attributes: {}, children: inner }], inmost);
			// In a cell a heading is a line of its own, and no more.
			const name = /^(div|h[1-6])$/.test(node.name) ? 'p' : node.name;
			return [{ name, attributes, children }];
		};
		const nodes = withoutEmpty(children.flatMap(clean));
		const notes = [...new Set(keys)].map((key) => ({
			mark: this.#numbers.markOf(key),
			html: this.#noteHtml(key)
		}));
		return { nodes, notes };
	}

	#noteHtml(key: string): string {
		const flat = (node: XmlNode): XmlNode[] => {
			if (typeof node === 'string') return [node];
			if (node.name === 'mark' || node.name === 'q') return [];
			const children = node.children.flatMap(flat);
			if (!/^(strong|em|s|sup|sub|code|a)$/.test(node.name)) return [...children, ' '];
			return [{ name: node.name, attributes: node.attributes, children }];
		};
		return htmlOf((this.#notes.get(key.slice(1)) ?? []).flatMap(flat));
	}
}

/** As `NoteNumbers` has them: endnotes are counted by themselves. */
const keyOf = (note: string): string => `${/^(edn|sdendnote)/.test(note) ? 'e' : 'f'}${note}`;

const htmlOf = (nodes: readonly XmlNode[]): string =>
	sanitiseHtml(writeHtml(nodes)).replace(/\s+/g, ' ').trim();
