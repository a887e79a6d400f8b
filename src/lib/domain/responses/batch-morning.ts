import { londonDayAfter } from '../shared/london-day.ts';
import { toLondon } from '../shared/london-time.ts';

const MORNING = '06:00';

/**
 * The day of the latest six o'clock in the morning, in London. Batches are shown then and at no
 * other time: one that came with its last response would tell the minute in which that was sent.
 * @returns YYYY-MM-DD
 */
export function latestMorning(now: Date): string {
	const { day, time } = toLondon(now);
	return time < MORNING ? londonDayAfter(day, -1) : day;
}
