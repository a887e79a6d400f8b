import { expect, it } from 'vitest';
import { pageOf } from './page-number.ts';

it.each([
	['', 1],
	['page=3', 3],
	['page=0', 1],
	['page=-2', 1],
	['page=2.5', 1],
	['page=tri', 1],
	['page=1e300', 1],
	['page=Infinity', 1]
])('reads "%s" as page %i', (query, page) => {
	expect(pageOf(new URLSearchParams(query))).toBe(page);
});
