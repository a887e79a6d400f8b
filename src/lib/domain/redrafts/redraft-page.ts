import { cutIntoPages, pageTitle } from '../documents/cut-into-pages.ts';
import type { RedraftRow } from './redraft-content.ts';

/** A page of a published redline, as long documents are read. */
export interface RedraftPage {
	/** From 1. */
	number: number;
	title: string;
	rows: RedraftRow[];
	/** All pages. */
	parts: { number: number; title: string }[];
	/** The pages by name; none where there is only one. */
	contents: { id: string; part: number; depth: 1; title: string }[];
}

/**
 * A page of a redline, by its number in the address.
 * @param typed "2"; the first page for anything that is no page
 */
export function redraftPage(rows: readonly RedraftRow[], typed: string | null): RedraftPage {
	const pages = cutIntoPages(rows).map((own, at) => ({
		number: at + 1,
		title: pageTitle(own, headingOf),
		rows: own
	}));
	const asked = pages.find(({ number }) => String(number) === typed) ?? pages[0];
	return {
		...(asked ?? { number: 1, title: '', rows: [] }),
		parts: pages.map(({ number, title }) => ({ number, title })),
		contents:
			pages.length === 1
				? []
				: pages.map(({ number, title }) => ({
						id: partId(number),
						part: number,
						depth: 1,
						title: title || `Part ${String(number)}`
					}))
	};
}

/** What the beginning of a page is called in its address. */
export const partId = (number: number): string => `part-${String(number)}`;

/** As it is called now, or was called where it was taken out. */
function headingOf({ numberAfter, numberBefore, pieces, state }: RedraftRow): string {
	const gone = state === 'deleted' ? 'added' : 'removed';
	const text = pieces.flatMap((piece) => (piece.kind === gone ? [] : [piece.text])).join('');
	return `${numberAfter || numberBefore} ${text}`.trim();
}
