import { formatDay, fromLondon } from '../shared/london-time.ts';

/** "14 January 2027" of a day YYYY-MM-DD; '' of ''. */
export function formatIsoDay(day: string): string {
	const noon = fromLondon({ day, time: '12:00' });
	return noon === null ? '' : formatDay(noon);
}
