import type { Clause } from './clause.ts';
import { cutIntoPages, pageTitle } from './cut-into-pages.ts';

/** One page of a long document. */
export interface ReadingPart {
	/** From 1. */
	number: number;
	/** The headings that it begins and ends with; '' where it has none. */
	title: string;
	clauses: Clause[];
}

/**
 * The pages that a document is read on: one, unless it is long.
 * @param clauses what is shown, in order
 */
export const readingParts = (clauses: readonly Clause[]): ReadingPart[] =>
	cutIntoPages(clauses).map((page, at) => ({
		number: at + 1,
		title: pageTitle(page, ({ number, text }) => `${number} ${text}`.trim()),
		clauses: page
	}));

/** The number of the page that a clause stands on; 1 for one that is on none. */
export const partOf = (parts: readonly ReadingPart[], clauseId: string): number =>
	parts.find(({ clauses }) => clauses.some(({ id }) => id === clauseId))?.number ?? 1;
