import { describe, expect, it } from 'vitest';
import { anonymousView, isBatchReady, isHeldBack } from './shown-rule.ts';

describe('what the secretariat sees of anonymous responses', () => {
	it('waits until k are waiting', () => {
		expect(isBatchReady(4, 5)).toBe(false);
		expect(isBatchReady(5, 5)).toBe(true);
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
