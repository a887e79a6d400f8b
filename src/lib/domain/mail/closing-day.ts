import { londonDayAfter } from '../shared/london-day.ts';
import { toLondon } from '../shared/london-time.ts';

/**
 * Whether it closes today or tomorrow by London's calendar; null for any other day. Midnight counts
 * as the day that it begins.
 */
export function closingDay(closesAt: Date, now: Date): 'today' | 'tomorrow' | null {
	const [closing, today] = [toLondon(closesAt).day, toLondon(now).day];
	if (closing === today) return 'today';
	return closing === londonDayAfter(today, 1) ? 'tomorrow' : null;
}
