import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../shared/result.ts';

/** An element of a part of a Word file. */
export interface XmlElement {
	/** With the customary prefix of its namespace, whatever prefix the file uses: `w:p`. */
	name: string;
	attributes: Record<string, string>;
	children: XmlNode[];
}
export type XmlNode = XmlElement | string;

/** `doctype`: it declares a document type, which no Word file does and entity bombs need. */
export type XmlFault = 'damaged' | 'doctype' | 'too-many-parts';

/** How many elements may still be read, of all parts of a file together. */
export interface ElementsLeft {
	count: number;
}

/**
 * Three hundred for each of two thousand paragraphs; a page that Word wrote has some five hundred.
 * A zip packs a million empty ones into a few kilobytes.
 */
export const MOST_ELEMENTS = 600_000;

/** Word nests some twenty deep; readers that call themselves run out of stack in the thousands. */
const DEEPEST = 200;

// Transitional and strict files have other addresses for the same names.
const PREFIXES = new Map([
	['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
	['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
	['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
	['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
	['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
	['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
	['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
	['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
	['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
	['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
	['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
	['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
	['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
	['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
	['http://schemas.openxmlformats.org/package/2006/content-types', 'ct'],
	['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
	['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
	['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
	['urn:schemas-microsoft-com:vml', 'v'],
	['urn:schemas-microsoft-com:office:office', 'o']
]);

/**
 * Reads one XML part, piece by piece. Elements and
 * attributes of namespaces that say nothing about the text are left out; no entity is ever replaced
 * but XML's own five and character references.
 */
class XmlReader {
	readonly #parser = new SaxesParser({ xmlns: true });
	readonly #root: XmlElement = { name: '', attributes: {}, children: [] };
	readonly #open: XmlElement[] = [this.#root];
	#skipped = 0;
	#fault: XmlFault | null = null;
	readonly #left: ElementsLeft;

	constructor(left: ElementsLeft = { count: MOST_ELEMENTS }) {
		this.#left = left;
		const parser = this.#parser;
		parser.on('error', () => {
			this.#fault ??= 'damaged';
		});
		parser.on('doctype', () => {
			this.#fault = 'doctype';
		});
		parser.on('opentag', ({ uri, local, attributes }) => {
			this.#openTag(uri, local, Object.values(attributes));
		});
		parser.on('closetag', () => {
			if (this.#skipped > 0) this.#skipped--;
			else if (this.#open.length > 1) this.#open.pop();
		});
		const addText = (words: string) => {
			if (this.#skipped === 0) this.#open.at(-1)?.children.push(words);
		};
		parser.on('text', addText);
		parser.on('cdata', addText);
	}

	/** @returns whether reading on makes sense */
	write(piece: string): boolean {
		try {
			if (this.#fault === null) this.#parser.write(piece);
		} catch {
			this.#fault ??= 'damaged';
		}
		return this.#fault === null;
	}

	/** The root element, or what is wrong with the part. */
	end(): Result<XmlElement, XmlFault> {
		try {
			if (this.#fault === null) this.#parser.close();
		} catch {
			this.#fault ??= 'damaged';
		}
		const top = this.#root.children.find((child) => typeof child !== 'string');
		if (this.#fault !== null) return err(this.#fault);
		return top === undefined ? err('damaged') : ok(top);
	}

	#openTag(
		uri: string,
		local: string,
		said: { uri: string; local: string; value: string }[]
	): void {
		const prefix = PREFIXES.get(uri);
		// Thrown, so that the reader stops at once: what comes after is the point of such a file.
		if (this.#left.count-- <= 0) {
			this.#fault = 'too-many-parts';
			throw new RangeError('too many elements');
		}
		if (this.#open.length + this.#skipped > DEEPEST) throw new RangeError('nested too deep');
		if (this.#skipped > 0 || prefix === undefined) {
			this.#skipped++;
			return;
		}
		const attributes: Record<string, string> = {};
		for (const { uri: home, local: name, value } of said) {
			const own = home === '' ? '' : PREFIXES.get(home);
			if (own !== undefined) attributes[own === '' ? name : `${own}:${name}`] = value;
		}
		const element = { name: `${prefix}:${local}`, attributes, children: [] };
		this.#open.at(-1)?.children.push(element);
		this.#open.push(element);
	}
}

/** How much is read at a time; a fault at the beginning spares reading the rest. */
const PIECE = 65_536;

/**
 * Reads one part.
 * @param left counted down; what a file may hold when left out
 */
export function parseXml(text: string, left?: ElementsLeft): Result<XmlElement, XmlFault> {
	const reader = new XmlReader(left);
	for (let at = 0; at < text.length; at += PIECE)
		if (!reader.write(text.slice(at, at + PIECE))) break;
	return reader.end();
}
