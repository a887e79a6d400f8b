import type { Clause } from './clause.ts';

/**
 * Clauses on one page, at the most about this many. A hundred clauses of ordinary length are some
 * thirty kilobytes compressed, which is a second on a poor mobile line, and fifteen screens on a
 * phone: enough to scroll through, and little enough to find one's place in.
 */
export const MOST_ON_A_PAGE = 120;

/** One page of a long document. */
export interface ReadingPart {
	/** From 1. */
	number: number;
	/** The headings that it begins and ends with; '' where it has none. */
	title: string;
	clauses: Clause[];
}

/**
 * The pages that a document is read on: one, unless it is long. A long one is cut before the
 * headings of its highest level, sections that are still too long before the next level, and text
 * without headings where it must be. Short neighbours share a page.
 * @param clauses what is shown, in order
 */
export function readingParts(clauses: readonly Clause[]): ReadingPart[] {
	const pages: Clause[][] = [];
	for (const piece of pieces(clauses)) {
		const last = pages.at(-1);
		if (last !== undefined && last.length + piece.length <= MOST_ON_A_PAGE) last.push(...piece);
		else pages.push([...piece]);
	}
	return pages.map((page, at) => ({ number: at + 1, title: titleOf(page), clauses: page }));
}

/** The number of the page that a clause stands on; 1 for one that is on none. */
export const partOf = (parts: readonly ReadingPart[], clauseId: string): number =>
	parts.find(({ clauses }) => clauses.some(({ id }) => id === clauseId))?.number ?? 1;

function pieces(clauses: readonly Clause[]): (readonly Clause[])[] {
	if (clauses.length <= MOST_ON_A_PAGE) return [clauses];
	const levels = clauses.slice(1).flatMap(({ kind, level }) => (kind === 'heading' ? [level] : []));
	if (levels.length === 0)
		return [clauses.slice(0, MOST_ON_A_PAGE), ...pieces(clauses.slice(MOST_ON_A_PAGE))];
	const top = Math.min(...levels);
	const cuts = clauses.flatMap(({ kind, level }, at) =>
		at > 0 && kind === 'heading' && level === top ? [at] : []
	);
	return [0, ...cuts].flatMap((start, n) => pieces(clauses.slice(start, cuts[n])));
}

function titleOf(page: readonly Clause[]): string {
	const headings = page.filter(({ kind }) => kind === 'heading');
	const top = Math.min(...headings.map(({ level }) => level));
	const names = headings
		.filter(({ level }) => level === top)
		.map(({ number, text }) => `${number} ${text}`.trim());
	const [first = '', last = ''] = [names[0], names.at(-1)];
	return first === last ? first : `${first} to ${last}`;
}
