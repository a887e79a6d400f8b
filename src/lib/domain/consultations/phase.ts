import type { Clock } from '../shared/clock.ts';

/** Where a consultation stands by the clock. What came of it (analysed, reported) is kept elsewhere. */
export type Phase = 'draft' | 'scheduled' | 'open' | 'closed' | 'archived';

export interface Schedule {
	publishedAt: Date | null;
	opensAt: Date | null;
	closesAt: Date | null;
	archivedAt: Date | null;
}

/**
 * The phase at an instant. It opens at `opensAt` itself and is closed at `closesAt` itself:
 * nothing is taken in the second of closing.
 */
export function phaseAt(schedule: Schedule, clock: Clock): Phase {
	if (schedule.archivedAt !== null) return 'archived';
	if (schedule.publishedAt === null || schedule.opensAt === null || schedule.closesAt === null)
		return 'draft';
	const now = clock.now().getTime();
	if (now < schedule.opensAt.getTime()) return 'scheduled';
	return now < schedule.closesAt.getTime() ? 'open' : 'closed';
}
