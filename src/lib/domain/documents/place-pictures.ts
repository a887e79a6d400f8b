import type { ClauseText } from './clause-text.ts';
import { parseHtml, textOf, writeHtml } from './html-tree.ts';
import type { XmlElement, XmlNode } from './word/xml-node.ts';

/** Words that programs put in by themselves: they describe nothing, or were checked by nobody. */
const MADE_BY_A_PROGRAM =
	/automatically generated|AI-generated|^(picture|image|graphic|grafik)?\s*\d*$|\.(png|jpe?g|gif|tiff?|emf|wmf|svg|bmp)$/i;

/** Where pictures' addresses begin in the HTML of a clause; who shows it puts the way before it. */
export const PICTURE_ADDRESS = 'images/';

/**
 * Gives each picture in the clauses the address of the one that was drawn from it, and says where
 * there is none. Without useful words of its own a picture has no `alt` at all, so that what is
 * missing can be told from what is decoration (`alt=""`).
 * @param idOf the drawn picture's id for the address in the HTML; null when it cannot be shown
 */
export function placePictures(
	clauses: readonly ClauseText[],
	idOf: (source: string) => string | null
): ClauseText[] {
	const place = (node: XmlNode): XmlNode => {
		if (typeof node === 'string') return node;
		if (node.name !== 'img') return { ...node, children: node.children.map(place) };
		const id = idOf(node.attributes.src ?? '');
		return id === null ? missing(node) : placed(node, id);
	};
	return clauses.map((clause) => {
		if (!clause.html.includes('<img')) return clause;
		const nodes = parseHtml(clause.html).map(place);
		const html = writeHtml(nodes);
		if (clause.kind !== 'image') return { ...clause, html, text: textOf(nodes) };
		if (!html.includes('<img')) return { ...clause, kind: 'paragraph', html, text: textOf(nodes) };
		return { ...clause, html, text: altOf(nodes[0]) };
	});
}

const usefulWords = (alt: string | undefined): string => {
	const words = (alt ?? '').replace(/\s+/g, ' ').trim();
	return MADE_BY_A_PROGRAM.test(words) ? '' : words;
};

function placed(picture: XmlElement, id: string): XmlElement {
	const words = usefulWords(picture.attributes.alt);
	const src = `${PICTURE_ADDRESS}${id}`;
	return { ...picture, attributes: words === '' ? { src } : { src, alt: words } };
}

function missing(picture: XmlElement): XmlElement {
	const words = usefulWords(picture.attributes.alt);
	const said = words === '' ? '' : `: ${words}`;
	return { name: 'em', attributes: {}, children: [`[A picture that cannot be shown${said}]`] };
}

const altOf = (node: XmlNode | undefined): string =>
	typeof node === 'object' ? (node.attributes.alt ?? '') : '';
