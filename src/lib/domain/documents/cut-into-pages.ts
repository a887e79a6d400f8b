import type { Clause } from './clause.ts';

/**
 * Lines on one page, at the most about this many. A hundred clauses of ordinary length are some
 * thirty kilobytes compressed, which is a second on a poor mobile line, and fifteen screens on a
 * phone: enough to scroll through, and little enough to find one's place in.
 */
export const MOST_ON_A_PAGE = 120;

/** What is cut: clauses, or lines of two versions laid over each other. */
type Line = Pick<Clause, 'kind' | 'level'>;

/**
 * The pages that a long text is read on, one for a short one. It is cut before the headings of its
 * highest level, sections that are still too long before the next level, and text without headings
 * where it must be. Short neighbours share a page.
 */
export function cutIntoPages<L extends Line>(lines: readonly L[]): L[][] {
	const pages: L[][] = [];
	for (const piece of pieces(lines)) {
		const last = pages.at(-1);
		if (last !== undefined && last.length + piece.length <= MOST_ON_A_PAGE) last.push(...piece);
		else pages.push([...piece]);
	}
	return pages;
}

function pieces<L extends Line>(lines: readonly L[]): (readonly L[])[] {
	if (lines.length <= MOST_ON_A_PAGE) return [lines];
	const levels = lines.slice(1).flatMap(({ kind, level }) => (kind === 'heading' ? [level] : []));
	if (levels.length === 0)
		return [lines.slice(0, MOST_ON_A_PAGE), ...pieces(lines.slice(MOST_ON_A_PAGE))];
	const top = Math.min(...levels);
	const cuts = lines.flatMap(({ kind, level }, at) =>
		at > 0 && kind === 'heading' && level === top ? [at] : []
	);
	return [0, ...cuts].flatMap((start, n) => pieces(lines.slice(start, cuts[n])));
}

/**
 * The headings that a page begins and ends with, of the highest level on it; '' where it has none.
 * @param nameOf how a heading is called
 */
export function pageTitle<L extends Line>(page: readonly L[], nameOf: (heading: L) => string) {
	const headings = page.filter(({ kind }) => kind === 'heading');
	const top = Math.min(...headings.map(({ level }) => level));
	const names = headings.filter(({ level }) => level === top).map(nameOf);
	const [first = '', last = ''] = [names[0], names.at(-1)];
	return first === last ? first : `${first} to ${last}`;
}
