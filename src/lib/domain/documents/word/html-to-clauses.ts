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

export interface WordText {
	/** As the converter gave it: `p` and `table` with the marks in their words. */
	html: readonly string[];
	/** By the index in the mark. */
	facts: readonly ParagraphFacts[];
	/** Of each footnote and endnote, by key. */
	notes: ReadonlyMap<string, string>;
}

const NO_FACTS: ParagraphFacts = { headingLevel: null, number: '', isBullet: false, indent: 0 };
/** Longer than this it is a paragraph that was given the look of a heading. */
const LONGEST_HEADING = 300;

/**
 * Cuts what was read from a Word file into clauses: each paragraph with words, each picture that
 * stands alone, and each table is one. A table of a single cell is a box around its paragraphs.
 * Numbers are those that Word counts, or else those that were typed.
 */
export function htmlToClauses({ html, facts, notes }: WordText): ClauseText[] {
	const numbers = new NoteNumbers();
	const depths = new ItemDepths();
	const notesOf = ({ noteKeys }: FoundMarks): ClauseText['notes'] =>
		[...new Set(noteKeys)].map((key) => ({
			mark: numbers.markOf(key),
			html: notes.get(key) ?? ''
		}));

	const ofBlock = (node: XmlNode): ClauseText[] => {
		if (typeof node === 'string') return [];
		const box = node.name === 'table' ? cellsOf(node) : [];
		if (box.length === 1) return (box[0]?.children ?? []).flatMap(ofBlock);
		return node.name === 'table' ? ofTable(node) : ofParagraph(node);
	};

	const ofTable = (table: XmlElement): ClauseText[] => {
		const found = findMarks(tidyTable(table, facts), numbers);
		const text = textOf(found.nodes);
		if (text === '' && elementsNamed(found.nodes, 'img').length === 0) return [];
		depths.end();
		const inside = found.nodes.flatMap((node) => (typeof node === 'string' ? [] : node.children));
		return [
			{ kind: 'table', level: 0, number: '', html: writeHtml(inside), text, notes: notesOf(found) }
		];
	};

	const ofParagraph = (paragraph: XmlElement): ClauseText[] => {
		const found = findMarks(paragraph.children, numbers);
		const said = facts[found.indexes[0] ?? -1] ?? NO_FACTS;
		const text = textOf(found.nodes);
		const pictures = elementsNamed(found.nodes, 'img');
		if (text === '') return pictures.map(pictureClause);
		return [paragraphClause(found, said, text)];
	};

	const paragraphClause = (found: FoundMarks, said: ParagraphFacts, text: string): ClauseText => {
		const typed = said.number === '' ? typedNumber(found.words) : null;
		const nodes = trimmed(typed === null ? found.nodes : dropLetters(found.nodes, typed.length));
		const number = said.number || (typed?.number ?? '');
		const isHeading = said.headingLevel !== null && text.length <= LONGEST_HEADING;
		const isBullet = said.isBullet || typed?.number === '';
		const isItem = !isHeading && (isBullet || (number !== '' && !isParagraphNumber(number)));
		if (!isItem) depths.end();
		return {
			kind: isHeading ? 'heading' : isItem ? 'item' : 'paragraph',
			level: isHeading ? (said.headingLevel ?? 1) : isItem ? depths.next(said.indent) : 0,
			number,
			html: writeHtml(nodes),
			text: textOf(nodes),
			notes: notesOf(found)
		};
	};

	return html.flatMap((part) => parseHtml(sanitiseHtml(part)).flatMap(ofBlock));
}

const pictureClause = (picture: XmlElement): ClauseText => ({
	kind: 'image',
	level: 0,
	number: '',
	html: writeHtml([picture]),
	text: (picture.attributes.alt ?? '').trim(),
	notes: []
});

/** Without white space at both ends, and with one space where there were several. */
function trimmed(nodes: readonly XmlNode[]): XmlNode[] {
	const [first, ...rest] = nodes;
	if (typeof first === 'string') return withoutEmpty([first.trimStart(), ...rest]);
	return withoutEmpty(nodes);
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
