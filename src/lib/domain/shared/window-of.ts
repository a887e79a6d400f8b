/**
 * The groups of a long list that a page reaches into, without looking at what is in them.
 * @param offset how many items lie before the page
 * @returns the groups in their order, and how many items of the first lie before the page
 */
export function windowOf<T extends { count: number }>(
	groups: readonly T[],
	offset: number,
	limit: number
): { groups: T[]; skip: number } {
	const reached: T[] = [];
	let [before, skip] = [0, 0];
	for (const group of groups) {
		const end = before + group.count;
		if (group.count > 0 && end > offset && before < offset + limit) {
			if (reached.length === 0) skip = offset - before;
			reached.push(group);
		}
		before = end;
	}
	return { groups: reached, skip };
}
