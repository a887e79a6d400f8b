import type { Clause } from './clause.ts';
import { parseHtml, textOf, withoutEmpty, writeHtml } from './html-tree.ts';
import { typedNumber } from './typed-number.ts';
import type { XmlNode } from './word/xml-node.ts';

export interface SplitPlace {
	/** Letters of the plain text before it. */
	at: number;
	/** The words on both sides. */
	before: string;
	after: string;
}

const SHOWN = 60;
/** After the end of a sentence, and before what begins like an item: ". ", "; ", ": ", " (b) ". */
const PLACES = /[.!?;:][”’"')\]]*\s+(?=\S)|\s+(?=\((?:[a-z]|[ivx]+)\)\s)/g;
const MOST_PLACES = 60;

/** Where a clause can be split: between sentences and parts of sentences. */
export function splitPlaces({ kind, text }: Pick<Clause, 'kind' | 'text'>): SplitPlace[] {
	if (kind === 'table' || kind === 'image') return [];
	return [...text.matchAll(PLACES)].slice(0, MOST_PLACES).map((found) => {
		const at = found.index + found[0].length;
		const before = text.slice(0, at).trim();
		return {
			at,
			before: before.length > SHOWN ? `…${before.slice(-SHOWN)}` : before,
			after: text.slice(at, at + SHOWN)
		};
	});
}

/**
 * A clause as two, cut after so many letters of its plain text. The first keeps the id and the
 * number; a number that begins the second becomes its own. Notes go with their marks.
 * @returns null for a place that `splitPlaces` does not offer
 */
export function splitClause(clause: Clause, at: number, newId: string): [Clause, Clause] | null {
	if (!splitPlaces(clause).some((place) => place.at === at)) return null;
	const nodes = parseHtml(clause.html);
	const first = half(clause, cut(nodes, at, 'before'));
	const second = half({ ...clause, id: newId, number: '' }, cut(nodes, at, 'after'));
	const typed = typedNumber(second.text);
	if (first.text === '' || second.text === '') return null;
	return [first, typed === null ? second : withNumber(second, typed)];
}

function withNumber(
	clause: Clause,
	{ number, length }: { number: string; length: number }
): Clause {
	const nodes = cut(parseHtml(clause.html), length, 'after');
	return { ...half(clause, nodes), number };
}

function half(clause: Clause, nodes: XmlNode[]): Clause {
	const html = writeHtml(nodes).trim();
	return {
		...clause,
		html,
		text: textOf(nodes),
		notes: clause.notes.filter(({ mark }) => html.includes(`[${mark}]`))
	};
}

/** One side of a cut, counted in letters of the plain text: white space as one, no notes' marks. */
function cut(nodes: readonly XmlNode[], at: number, side: 'before' | 'after'): XmlNode[] {
	let seen = 0;
	let wasSpace = true;
	const isBefore = side === 'before';
	const keep = (node: XmlNode): XmlNode[] => {
		if (typeof node !== 'string') {
			if (node.name === 'br' || node.name === 'img' || isNoteMark(node)) {
				const isOnThisSide = seen < at === isBefore;
				if (node.name === 'br' && !wasSpace) seen++;
				if (node.name === 'br') wasSpace = true;
				return isOnThisSide ? [node] : [];
			}
			return [{ ...node, children: node.children.flatMap(keep) }];
		}
		const words = node
			.split('')
			.filter((letter) => {
				const isSpace = /\s/.test(letter);
				const counts = !isSpace || !wasSpace;
				const isSideBefore = seen < at;
				if (counts) seen++;
				wasSpace = isSpace;
				return isSideBefore === isBefore;
			})
			.join('');
		return words === '' ? [] : [words];
	};
	return withoutEmpty(nodes.flatMap(keep));
}

const isNoteMark = (node: XmlNode): boolean =>
	typeof node !== 'string' && node.name === 'sup' && textOf([node]) === '';
