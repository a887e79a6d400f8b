import { expect, it } from 'vitest';
import { outOfOrder } from './moved-links.ts';

it.each([
	['nothing', [], []],
	['one that went to the front', [1, 2, 3, 0], [3]],
	['one that went to the end', [3, 0, 1, 2], [0]],
	['the shorter of two runs', [3, 4, 0, 1, 2], [0, 1]],
	['nothing where only numbers are missing', [0, 5, 9], []]
])('says that %s was moved', (_, places, moved) => {
	expect(outOfOrder(places).flatMap((isMoved, n) => (isMoved ? [n] : []))).toEqual(moved);
});
