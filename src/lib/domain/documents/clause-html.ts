import type { Clause } from './clause.ts';

/**
 * The sanitised HTML of a clause with the addresses of its pictures made whole.
 * @param images the address of the folder of pictures, without a slash at its end
 */
export const clauseHtml = (html: Clause['html'], images: string): string =>
	html.replaceAll('src="images/', `src="${images}/`);
