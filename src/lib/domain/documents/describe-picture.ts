import type { Clause } from './clause.ts';
import { elementsNamed, parseHtml, textOf, writeHtml } from './html-tree.ts';
import { PICTURE_ADDRESS } from './place-pictures.ts';

export interface ClausePicture {
	imageId: string;
	/** What it shows; '' for decoration, null while nobody has said. */
	alt: string | null;
}

/** The pictures of a clause, in order. */
export function picturesOf({ html }: Pick<Clause, 'html'>): ClausePicture[] {
	if (!html.includes('<img')) return [];
	return elementsNamed(parseHtml(html), 'img').map(({ attributes }) => ({
		imageId: (attributes.src ?? '').slice(PICTURE_ADDRESS.length),
		alt: attributes.alt ?? null
	}));
}

/** A clause with one of its pictures described; null when it has no such picture. */
export function describePicture(clause: Clause, imageId: string, alt: string): Clause | null {
	const nodes = parseHtml(clause.html);
	const pictures = elementsNamed(nodes, 'img').filter(
		({ attributes }) => attributes.src === `${PICTURE_ADDRESS}${imageId}`
	);
	if (pictures.length === 0) return null;
	for (const { attributes } of pictures) attributes.alt = alt;
	const text = clause.kind === 'image' ? alt : textOf(nodes);
	return { ...clause, html: writeHtml(nodes), text };
}
