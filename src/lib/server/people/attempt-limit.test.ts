import { describe, expect, it } from 'vitest';
import { testClock } from '../../../../tests/support/clock.ts';
import { attemptLimit } from './attempt-limit.ts';

describe('a limit of attempts', () => {
	it('counts each key apart, from its first attempt', () => {
		const clock = testClock('2026-11-02T09:00:00Z');
		const limit = attemptLimit(clock, 2);
		expect([limit.allow('a'), limit.allow('a'), limit.allow('a'), limit.allow('b')]).toEqual([
			true,
			true,
			false,
			true
		]);
		clock.advance({ minutes: 14, milliseconds: 59_999 });
		expect(limit.allow('a')).toBe(false);
		clock.advance({ milliseconds: 1 });
		expect(limit.allow('a')).toBe(true);
	});

	it('forgives one key and no other', () => {
		const limit = attemptLimit(testClock('2026-11-02T09:00:00Z'), 1);
		limit.allow('a');
		limit.allow('b');
		limit.forgive('a');
		expect([limit.allow('a'), limit.allow('b')]).toEqual([true, false]);
	});

	it('still refuses the newest keys when a flood of others has filled its memory', () => {
		const limit = attemptLimit(testClock('2026-11-02T09:00:00Z'), 1);
		for (let i = 0; i < 25_000; i++) limit.allow(`flood ${String(i)}`);
		expect(limit.allow('flood 24999')).toBe(false);
	});
});
