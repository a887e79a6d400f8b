const LONDON = 'Europe/London';

const parts = new Intl.DateTimeFormat('en-GB', {
	timeZone: LONDON,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	hourCycle: 'h23'
});

/** A clock's reading in London: what a person writes in a date field, no offset. */
export interface LondonTime {
	/** YYYY-MM-DD */
	day: string;
	/** HH:MM, 24 hours */
	time: string;
}

/** What London's clocks show at an instant. */
export function toLondon(instant: Date): LondonTime {
	const read = Object.fromEntries(parts.formatToParts(instant).map((p) => [p.type, p.value]));
	return {
		day: `${read.year ?? ''}-${read.month ?? ''}-${read.day ?? ''}`,
		time: `${read.hour ?? ''}:${read.minute ?? ''}`
	};
}

/**
 * The instant at which London's clocks show `local`; null when they never do (a day that does
 * not exist, or the hour skipped in March). In the hour that comes twice in October, the first.
 */
export function fromLondon(local: LondonTime): Date | null {
	const asUtc = new Date(`${local.day}T${local.time}:00Z`);
	if (Number.isNaN(asUtc.getTime())) return null;
	// London is at UTC or one hour ahead of it, so one of two instants is right.
	for (const hoursAhead of [1, 0]) {
		const candidate = new Date(asUtc.getTime() - hoursAhead * 3_600_000);
		const read = toLondon(candidate);
		if (read.day === local.day && read.time === local.time) return candidate;
	}
	return null;
}

const dayWords = new Intl.DateTimeFormat('en-GB', {
	timeZone: LONDON,
	day: 'numeric',
	month: 'long',
	year: 'numeric'
});

/** "14 January 2027" */
export const formatDay = (instant: Date): string => dayWords.format(instant);

/** A day as it is stored, YYYY-MM-DD, in the same words. */
export const formatIsoDay = (day: string): string => formatDay(new Date(`${day}T12:00:00Z`));

/** "noon", "midnight", "5pm", "9:30am" */
export function formatTime(instant: Date): string {
	const [hour = 0, minute = 0] = toLondon(instant).time.split(':').map(Number);
	if (minute === 0 && hour === 0) return 'midnight';
	if (minute === 0 && hour === 12) return 'noon';
	const clock = `${String(hour % 12 === 0 ? 12 : hour % 12)}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}`;
	return `${clock}${hour < 12 ? 'am' : 'pm'}`;
}

/** "14 January 2027, 5pm"; midnight is said as the start of the day. */
export const formatInstant = (instant: Date): string =>
	`${formatDay(instant)}, ${formatTime(instant)}`;
