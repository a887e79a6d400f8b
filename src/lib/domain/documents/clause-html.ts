import type { SafeHtml } from '../shared/safe-html.ts';
import { sanitiseHtml } from './sanitise-html.ts';

/** What was made for a piece of text, by the folder of its pictures. Contents are kept a process. */
const made = new WeakMap<object, Map<string, SafeHtml>>();

/**
 * The HTML of a clause or a note as a page may hold it, with the addresses of its pictures made
 * whole. It was sanitised when it was brought in; the allow-list is applied again where it leaves,
 * once for each piece of a document, so that a row changed by hand is no way into a page.
 * @param images the address of the folder of pictures, without a slash at its end
 */
export function clauseHtml(piece: Readonly<{ html: string }>, images: string): SafeHtml {
	const known = made.get(piece) ?? new Map<string, SafeHtml>();
	made.set(piece, known);
	const html =
		known.get(images) ?? sanitiseHtml(piece.html.replaceAll('src="images/', `src="${images}/`));
	known.set(images, html);
	return html;
}
