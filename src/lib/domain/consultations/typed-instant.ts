import { fromLondon, toLondon } from '../shared/london-time.ts';
import { err, ok, type Result } from '../shared/result.ts';

/** A day and a time as they stand in four fields, London time: "3", "11", "2026", "17:00". */
export interface TypedInstant {
	day: string;
	month: string;
	year: string;
	time: string;
}

/**
 * The instant that was typed; null when no day was typed at all. The error is a sentence that
 * says what to do.
 */
export function parseTypedInstant(typed: TypedInstant): Result<Date | null, string> {
	const [day, month, year, time] = [typed.day, typed.month, typed.year, typed.time].map((part) =>
		part.trim()
	);
	if (!day && !month && !year) return ok(null);
	if (!day || !month || !year) return err('Give the day, the month and the year.');
	if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year))
		return err('Write the date in numbers, such as 14 1 2027.');
	const clock = /^(\d{1,2})[:.](\d{2})$/.exec(time ?? '');
	const hour = Number(clock?.[1] ?? NaN);
	if (clock === null || hour > 23 || Number(clock[2]) > 59)
		return err('Give the time as hours and minutes, such as 17:00.');
	const local = {
		day: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
		time: `${String(hour).padStart(2, '0')}:${clock[2] ?? ''}`
	};
	if (!isDay(local.day)) return err('There is no such day. Check the day and the month.');
	const instant = fromLondon(local);
	return instant === null
		? err('The clocks go forward that night and skip this hour. Choose another time.')
		: ok(instant);
}

// A day past the month's end rolls over into the next month.
const isDay = (day: string): boolean => {
	const noon = new Date(`${day}T12:00:00Z`);
	return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(day);
};

/** The four fields of an instant, `timeWhenNone` alone where there is none yet. */
export function typedInstantOf(instant: Date | null, timeWhenNone: string): TypedInstant {
	if (instant === null) return { day: '', month: '', year: '', time: timeWhenNone };
	const { day, time } = toLondon(instant);
	const [year = '', month = '', date = ''] = day.split('-');
	return { day: String(Number(date)), month: String(Number(month)), year, time };
}
