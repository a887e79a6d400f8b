import { describe, expect, it } from 'vitest';
import { obstacleToComplete } from './list-of-invited.ts';

const list = { invitedCount: 16, leastForBatch: 10, days: ['2026-11-03'], opensOn: '2026-11-02' };

describe('a list of those invited may be called complete', () => {
	it('when all were invited on one day', () => {
		expect(obstacleToComplete(list)).toBeNull();
	});

	it('when all were invited before it opened, on whatever days', () => {
		const days = ['2026-10-12', '2026-10-30', '2026-11-02'];
		expect(obstacleToComplete({ ...list, days })).toBeNull();
	});

	it('not when somebody was invited later than others', () => {
		const days = ['2026-10-30', '2026-11-02', '2026-11-03'];
		expect(obstacleToComplete({ ...list, days })).toBe('different-days');
	});

	it('not when so few are invited that there can be no batch', () => {
		expect(obstacleToComplete({ ...list, invitedCount: 9 })).toBe('too-few');
		expect(obstacleToComplete({ ...list, invitedCount: 10 })).toBeNull();
	});
});
