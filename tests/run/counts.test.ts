import { describe, expect, it } from 'vitest';
import { withExitCode } from './counts.js';

describe('the counts of a run', () => {
	it('are those of its report', () => {
		expect(withExitCode({ passed: 9, failed: 2, skipped: 1 }, 1)).toEqual({
			passed: 9,
			failed: 2,
			skipped: 1
		});
	});

	it('have a failure when the program failed though no test did', () => {
		expect(withExitCode({ passed: 9, failed: 0, skipped: 0 }, 1).failed).toBe(1);
	});

	it('have a failure when there is no report, whatever the program said', () => {
		expect(withExitCode(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
	});
});
