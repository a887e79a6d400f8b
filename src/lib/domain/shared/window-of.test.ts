import { describe, expect, it } from 'vitest';
import { windowOf } from './window-of.ts';

const groups = [3, 0, 5, 2].map((count, id) => ({ id, count }));
const reached = (offset: number, limit: number) => {
	const { groups: own, skip } = windowOf(groups, offset, limit);
	return [own.map(({ id }) => id), skip];
};

describe('the groups that a page reaches into', () => {
	it('begins in the middle of a group, and passes over empty ones', () => {
		expect(reached(0, 4)).toEqual([[0, 2], 0]);
		expect(reached(4, 4)).toEqual([[2], 1]);
		expect(reached(7, 4)).toEqual([[2, 3], 4]);
	});

	it('is empty past the end', () => {
		expect(reached(10, 4)).toEqual([[], 0]);
	});
});
