import type { Clock } from '../../src/lib/domain/shared/clock.ts';

/** A clock that stands still until it is told otherwise. */
export interface TestClock extends Clock {
	/** Puts the clock to an instant, such as `'2026-11-02T09:00:00Z'`. */
	set(instant: string): void;
	/** Moves the clock on. */
	advance(by: { days?: number; hours?: number; minutes?: number; milliseconds?: number }): void;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function testClock(now: string): TestClock {
	let milliseconds = Date.parse(now);
	return {
		now: () => new Date(milliseconds),
		set(instant) {
			milliseconds = Date.parse(instant);
		},
		advance(by) {
			milliseconds +=
				(by.days ?? 0) * DAY +
				(by.hours ?? 0) * HOUR +
				(by.minutes ?? 0) * MINUTE +
				(by.milliseconds ?? 0);
		}
	};
}
