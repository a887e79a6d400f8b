import { describe, expect, it } from 'vitest';
import { openedAtLeast } from './opened-at-least.ts';

describe('how many invitations were opened', () => {
	it('is not said below the threshold', () => {
		for (const opened of [0, 1, 4]) expect(openedAtLeast(opened, 0, 5)).toBeNull();
		expect(openedAtLeast(4, 2, 5)).toBeNull();
	});

	it('grows only by answers with an identity, or by k at once', () => {
		expect([5, 6, 7, 8, 9, 10].map((opened) => openedAtLeast(opened, 0, 5))).toEqual([
			5, 5, 5, 5, 5, 10
		]);
		expect([7, 8, 11, 12].map((opened) => openedAtLeast(opened, 7, 5))).toEqual([7, 7, 7, 12]);
	});

	it('does not say that one more has opened than is known by name', () => {
		expect(openedAtLeast(8, 7, 5)).toBe(openedAtLeast(7, 7, 5));
	});
});
