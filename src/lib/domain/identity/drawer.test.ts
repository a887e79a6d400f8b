import { describe, expect, it } from 'vitest';
import { drawersAround, HASH_BEGINNINGS, ID_BEGINNINGS, isFullEnough } from './drawer.ts';

describe('the drawers of ballots', () => {
	it('are one for few', () => {
		for (const count of [0, 1, 300, 1999])
			expect(drawersAround('aB-', ID_BEGINNINGS, count)).toEqual([null]);
	});

	it('part many so that a thousand or more are in each, and end with the whole', () => {
		for (const [count, number] of [
			[2000, 2],
			[8191, 8],
			[50_000, 32],
			[10_000_000, 64]
		] as const) {
			const drawers = drawersAround('aB-', ID_BEGINNINGS, count);
			expect(drawers[0]).toHaveLength(64 / number);
			expect(drawers.at(-1)).toBeNull();
			expect(count / number).toBeGreaterThanOrEqual(1000);
		}
		expect(isFullEnough(499)).toBe(false);
	});

	it.each([ID_BEGINNINGS, HASH_BEGINNINGS])(
		'put each key into one, beside its neighbours',
		(...all) => {
			const smallest = all.map((beginning) => drawersAround(`${beginning}z`, all, 9000)[0] ?? []);
			expect(new Set(smallest.map((drawer) => drawer.join(' '))).size).toBe(8);
			expect([...new Set(smallest)].flat().length).toBe(all.length * (all.length / 8));
			for (const [n, drawer] of smallest.entries()) expect(drawer).toContain(all[n]);
			// In the order of bytes, as rows lie: a drawer is one stretch of the table.
			expect([...all].sort()).toEqual([...all]);
		}
	);

	it('are one for keys that begin in another way', () => {
		expect(drawersAround('ŵ', ID_BEGINNINGS, 50_000)).toEqual([null]);
	});
});
