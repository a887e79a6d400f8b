/**
 * The day so many days after a day.
 * @param day YYYY-MM-DD
 */
export function londonDayAfter(day: string, count: number): string {
	// At noon in UTC no time zone's offset moves the date, and every day has 24 hours.
	const noon = new Date(`${day}T12:00:00Z`);
	noon.setUTCDate(noon.getUTCDate() + count);
	return noon.toISOString().slice(0, 10);
}

const words = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'UTC',
	weekday: 'long',
	day: 'numeric',
	month: 'long',
	year: 'numeric'
});

/** "Monday 30 November 2026", of YYYY-MM-DD */
export const weekdayInWords = (day: string): string =>
	words.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
