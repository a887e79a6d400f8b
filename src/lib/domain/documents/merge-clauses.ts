import type { Clause } from './clause.ts';

const isText = ({ kind }: Clause): boolean => kind !== 'table' && kind !== 'image';

/** Whether two clauses that follow each other can become one. */
export const canMerge = (first: Clause, second: Clause | undefined): boolean =>
	second !== undefined && isText(first) && isText(second);

/**
 * Two clauses as one: the first one's id, kind and number, the words of both; closed or left out
 * if the first was. What either was before, both were. Null for tables and pictures.
 */
export function mergeClauses(first: Clause, second: Clause): Clause | null {
	if (!canMerge(first, second)) return null;
	const between = second.number === '' ? ' ' : ` ${second.number} `;
	return {
		...first,
		html: `${first.html}${between.replace(/&/g, '&amp;').replace(/</g, '&lt;')}${second.html}`,
		text: `${first.text}${between}${second.text}`.replace(/\s+/g, ' ').trim(),
		notes: [...first.notes, ...second.notes],
		...(first.before === undefined
			? {}
			: { before: [...new Set([...first.before, ...(second.before ?? [])])] })
	};
}
