import { describe, expect, it } from 'vitest';
import { parseTypedInstant, typedInstantOf } from './typed-instant.ts';

const typed = (day: string, month: string, year: string, time: string) =>
	parseTypedInstant({ day, month, year, time });

describe('an instant typed in four fields', () => {
	it('is London time', () => {
		expect(typed('14', '7', '2027', '17:00')).toEqual({
			ok: true,
			value: new Date('2027-07-14T16:00:00Z')
		});
	});
	it('comes back as it was typed', () => {
		const fields = { day: '3', month: '11', year: '2027', time: '09:05' };
		const parsed = parseTypedInstant(fields);
		expect(parsed.ok && typedInstantOf(parsed.value, '')).toEqual(fields);
	});
	it('takes spaces and a time with a dot, as people write them', () => {
		expect(typed(' 3 ', '11', '2027', '9.05')).toEqual(typed('3', '11', '2027', '09:05'));
	});
	it('is nothing when no day is typed, whatever the time says', () => {
		expect(typed('', '', '', '17:00')).toEqual({ ok: true, value: null });
	});
	it.each([
		['14', '', '2027', '17:00', /day, the month and the year/],
		['14', 'Jan', '2027', '17:00', /in numbers/],
		['14', '1', '27', '17:00', /in numbers/],
		['31', '4', '2027', '17:00', /no such day/],
		['29', '2', '2027', '17:00', /no such day/],
		['14', '1', '2027', '', /hours and minutes/],
		['14', '1', '2027', '25:00', /hours and minutes/],
		['28', '3', '2027', '01:30', /clocks go forward/]
	])('refuses %s %s %s %s and says why', (day, month, year, time, why) => {
		const parsed = typed(day, month, year, time);
		expect(parsed.ok ? '' : parsed.error).toMatch(why);
	});
});
