import { isSmall } from './released-count.ts';

/**
 * Which cells of a one-way table with a published total to hide.
 *
 * All hidden cells look the same ("not shown"), so a reader knows of each only that it is at
 * least 1, and of all together that they sum to S, the total less what is shown. With h hidden
 * cells, one of them can be as large as S - (h - 1). Every value from 1 to k-1 stays possible for
 * each exactly when h is at least 2 and S - (h - 1) >= k - 1. Hiding one cell of k or more always
 * achieves that, so the smallest one is the optimum: fewest cells, then fewest answers hidden.
 * (The idea of complementary suppression: Willenborg and de Waal, "Elements of Statistical
 * Disclosure Control", 2001, chapter 6; the bound for one row is worked out above.)
 *
 * @param counts organisations in each cell; they sum to the total
 * @returns indexes to hide, ascending, or 'withhold' when no set of cells protects the small ones
 */
export function cellsToHide(counts: readonly number[], k: number): number[] | 'withhold' {
	const total = counts.reduce((sum, count) => sum + count, 0);
	if (isSmall(total, k)) return 'withhold';
	const small = counts.flatMap((count, index) => (isSmall(count, k) ? [index] : []));
	if (small.length === 0 || isProtected(small, counts, k)) return small;

	const large = counts
		.map((count, index) => ({ count, index }))
		.filter(({ count }) => count >= k)
		.sort((a, b) => a.count - b.count || a.index - b.index);
	const complement = large[0];
	if (complement === undefined) return 'withhold';
	return [...small, complement.index].sort((a, b) => a - b);
}

function isProtected(hidden: readonly number[], counts: readonly number[], k: number): boolean {
	const sum = hidden.reduce((total, index) => total + (counts[index] ?? 0), 0);
	return hidden.length >= 2 && sum - (hidden.length - 1) >= k - 1;
}
