import type { ClauseText } from '../clause-text.ts';
import {
	dropLetters,
	elementsNamed,
	parseHtml,
	textOf,
	withoutEmpty,
	writeHtml
} from '../html-tree.ts';
import { ItemDepths } from '../item-depths.ts';
import { sanitiseHtml } from '../sanitise-html.ts';
import { isParagraphNumber, typedNumber } from '../typed-number.ts';
import { findMarks, type FoundMarks } from './find-marks.ts';
import { NoteNumbers } from './note-numbers.ts';
import type { ParagraphFacts } from './paragraph-facts.ts';
import { cellsOf } from './table-cells.ts';
import type { XmlElement, XmlNode } from './xml-node.ts';

const NO_FACTS: ParagraphFacts = { headingLevel: null, number: '', isBullet: false, indent: 0 };
/** Longer than this it is a paragraph that was given the look of a heading. */
const LONGEST_HEADING = 300;

/**
 * Cuts what was read from a Word file into clauses: each paragraph with words, each picture that
 * stands alone, and each table is one. A table of a single cell is a box around its paragraphs.
 * Numbers are those that Word counts, or else those that were typed. Parts are handed in one after
 * another, so that a long document need not be cut in one go.
 */
export class ClauseCutter {
	readonly #facts: readonly ParagraphFacts[];
	readonly #notes: ReadonlyMap<string, string>;
	readonly #numbers = new NoteNumbers();
	readonly #depths = new ItemDepths();

	/**
	 * @param facts by the index in the marks of paragraphs
	 * @param notes the HTML of each footnote and endnote, by key
	 */
	constructor(facts: readonly ParagraphFacts[], notes: ReadonlyMap<string, string>) {
		this.#facts = facts;
		this.#notes = notes;
	}

	/** @param html as the converter gave it: `p` and `table` with the marks in their words */
	cut(html: string): ClauseText[] {
		return parseHtml(sanitiseHtml(html)).flatMap((node) => this.#block(node));
	}

	#block(node: XmlNode): ClauseText[] {
		if (typeof node === 'string') return [];
		if (node.name !== 'table') return this.#paragraph(node);
		const [box, ...cells] = cellsOf(node);
		if (box !== undefined && cells.length === 0)
			return box.children.flatMap((child) => this.#block(child));
		return this.#table(node);
	}

	#table(table: XmlElement): ClauseText[] {
		const found = findMarks(tidyTable(table, this.#facts), this.#numbers);
		const text = textOf(found.nodes);
		if (text === '' && elementsNamed(found.nodes, 'img').length === 0) return [];
		this.#depths.end();
		const inside = found.nodes.flatMap((node) => (typeof node === 'string' ? [] : node.children));
		const notes = this.#notesOf(found);
		return [{ kind: 'table', level: 0, number: '', html: writeHtml(inside), text, notes }];
	}

	#paragraph(paragraph: XmlElement): ClauseText[] {
		const found = findMarks(paragraph.children, this.#numbers);
		if (textOf(found.nodes) === '') return elementsNamed(found.nodes, 'img').map(pictureClause);
		const said = this.#facts[found.indexes[0] ?? -1] ?? NO_FACTS;
		const typed = said.number === '' ? typedNumber(found.words) : null;
		const nodes = trimmed(typed === null ? found.nodes : dropLetters(found.nodes, typed.length));
		const number = said.number || (typed?.number ?? '');
		const text = textOf(nodes);
		const isHeading = said.headingLevel !== null && text.length <= LONGEST_HEADING;
		const isBullet = said.isBullet || typed?.number === '';
		const isItem = !isHeading && (isBullet || (number !== '' && !isParagraphNumber(number)));
		if (!isItem) this.#depths.end();
		return [
			{
				kind: isHeading ? 'heading' : isItem ? 'item' : 'paragraph',
				level: isHeading ? (said.headingLevel ?? 1) : isItem ? this.#depths.next(said.indent) : 0,
				number,
				html: writeHtml(nodes),
				text,
				notes: this.#notesOf(found)
			}
		];
	}

	#notesOf({ noteKeys }: FoundMarks): ClauseText['notes'] {
		return [...new Set(noteKeys)].map((key) => ({
			mark: this.#numbers.markOf(key),
			html: this.#notes.get(key) ?? ''
		}));
	}
}

const pictureClause = (picture: XmlElement): ClauseText => ({
	kind: 'image',
	level: 0,
	number: '',
	html: writeHtml([picture]),
	text: (picture.attributes.alt ?? '').trim(),
	notes: []
});

/** Without white space at both ends. */
function trimmed(nodes: readonly XmlNode[]): XmlNode[] {
	const ends = nodes.map((node, at) => {
		if (typeof node !== 'string') return node;
		const start = at === 0 ? node.trimStart() : node;
		return at === nodes.length - 1 ? start.trimEnd() : start;
	});
	return withoutEmpty(ends);
}

/** Numbers and bullets into the words of a table's cells, where they have no place of their own. */
function tidyTable(table: XmlElement, facts: readonly ParagraphFacts[]): XmlNode[] {
	const tidy = (node: XmlNode): XmlNode => {
		if (typeof node === 'string') return node;
		if (node.name === 'p') {
			const index = /\ue000(\d+)\ue001/.exec(writeHtml(node.children))?.[1];
			const said = facts[Number(index ?? -1)] ?? NO_FACTS;
			const prefix = said.isBullet ? '• ' : said.number === '' ? '' : `${said.number} `;
			return { ...node, children: prefix === '' ? node.children : [prefix, ...node.children] };
		}
		const children = node.children.map(tidy);
		if (node.name === 'th')
			return {
				...node,
				attributes: { ...node.attributes, scope: 'col' },
				children: alone(children)
			};
		return { ...node, children: node.name === 'td' ? alone(children) : children };
	};
	return [tidy(table)];
}

/** The only paragraph of a cell needs no element of its own. */
function alone(children: XmlNode[]): XmlNode[] {
	const [first] = children;
	const isAlone = children.length === 1 && typeof first === 'object' && first.name === 'p';
	return isAlone ? first.children : children;
}
