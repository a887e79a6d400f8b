import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, formatTime, fromLondon, toLondon } from './london-time.ts';

const instant = (day: string, time: string) => fromLondon({ day, time })?.toISOString() ?? null;

describe('London time', () => {
	it('is UTC in winter and an hour ahead of it in summer', () => {
		expect(instant('2027-01-14', '17:00')).toBe('2027-01-14T17:00:00.000Z');
		expect(instant('2027-07-14', '17:00')).toBe('2027-07-14T16:00:00.000Z');
	});
	it('has no hour from 1am to 2am on the day the clocks go forward', () => {
		expect(instant('2027-03-28', '00:59')).toBe('2027-03-28T00:59:00.000Z');
		expect(instant('2027-03-28', '01:00')).toBeNull();
		expect(instant('2027-03-28', '01:59')).toBeNull();
		expect(instant('2027-03-28', '02:00')).toBe('2027-03-28T01:00:00.000Z');
	});
	it('takes the first of the two hours on the day the clocks go back', () => {
		expect(instant('2027-10-31', '00:59')).toBe('2027-10-30T23:59:00.000Z');
		expect(instant('2027-10-31', '01:30')).toBe('2027-10-31T00:30:00.000Z');
		expect(instant('2027-10-31', '02:00')).toBe('2027-10-31T02:00:00.000Z');
	});
	it('reads both hours of that day as the same clock time', () => {
		const read = { day: '2027-10-31', time: '01:30' };
		expect(toLondon(new Date('2027-10-31T00:30:00Z'))).toEqual(read);
		expect(toLondon(new Date('2027-10-31T01:30:00Z'))).toEqual(read);
	});
	it('takes midnight as the start of its day', () => {
		expect(instant('2027-07-01', '00:00')).toBe('2027-06-30T23:00:00.000Z');
		expect(formatInstant(new Date('2027-06-30T23:00:00Z'))).toBe('1 July 2027, midnight');
	});
	it.each(['2027-02-30', '2027-13-01', 'tomorrow', ''])('knows no day %j', (day) => {
		expect(instant(day, '12:00')).toBeNull();
	});
	it.each([
		['2027-01-14T12:00:00Z', 'noon'],
		['2027-01-14T00:00:00Z', 'midnight'],
		['2027-01-14T17:00:00Z', '5pm'],
		['2027-01-14T09:30:00Z', '9:30am'],
		['2027-01-14T12:05:00Z', '12:05pm'],
		['2027-01-14T00:05:00Z', '12:05am']
	])('says %s as %s', (at, words) => {
		expect(formatTime(new Date(at))).toBe(words);
	});
	it('says a day by the London clock', () => {
		expect(formatDay(new Date('2027-06-30T23:30:00Z'))).toBe('1 July 2027');
	});
});
