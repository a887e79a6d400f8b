/**
 * The `updatedAt` of a change: now, and always later than the last one, because two changes in
 * one millisecond, or a clock put back, must not look like one to an open form.
 */
export const nextUpdate = (last: Date, now: Date): Date =>
	new Date(Math.max(now.getTime(), last.getTime() + 1));
