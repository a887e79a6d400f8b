import { expect, it } from 'vitest';
import { londonDayAfter, weekdayInWords } from './london-day.ts';

it('counts days over months, years and the change of the clocks', () => {
	expect(londonDayAfter('2026-10-24', 2)).toBe('2026-10-26');
	expect(londonDayAfter('2026-12-31', 1)).toBe('2027-01-01');
	expect(londonDayAfter('2028-02-28', 1)).toBe('2028-02-29');
	expect(londonDayAfter('2026-03-29', -1)).toBe('2026-03-28');
});

it('says a day with its weekday', () => {
	expect(weekdayInWords('2026-11-30')).toBe('Monday 30 November 2026');
});
