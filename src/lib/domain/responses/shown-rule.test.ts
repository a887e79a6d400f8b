import { describe, expect, it } from 'vitest';
import { anonymousView, batchSize, isHeldBack } from './shown-rule.ts';

describe('what the secretariat sees of anonymous responses', () => {
	it('comes in batches of k at least, and leaves k behind, so that the last has as many', () => {
		expect([0, 4, 5, 9].map((waiting) => batchSize(waiting, 5))).toEqual([0, 0, 0, 0]);
		expect([10, 11, 50_000].map((waiting) => batchSize(waiting, 5))).toEqual([5, 6, 49_995]);
	});

	it('holds back when fewer than k invited organisations remain that did not give their identity', () => {
		expect(isHeldBack({ invited: 12, identified: 7, threshold: 5 })).toBe(false);
		expect(isHeldBack({ invited: 12, identified: 8, threshold: 5 })).toBe(true);
	});

	it('shows batches while open, everything after closing, nothing when held back', () => {
		const safe = { invited: 12, identified: 3, threshold: 5 };
		const unsafe = { invited: 6, identified: 3, threshold: 5 };
		expect(anonymousView('open', unsafe)).toBe('shown-batches');
		expect(anonymousView('closed', safe)).toBe('all');
		expect(anonymousView('closed', unsafe)).toBe('none');
		expect(anonymousView('archived', unsafe)).toBe('none');
		expect(anonymousView('closed', null)).toBe('all');
	});
});
