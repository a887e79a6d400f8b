import type { Database } from '../../db/client.ts';

const waiting = new WeakMap<Database, NodeJS.Timeout>();
const DELAY_MILLISECONDS = 2000;

/**
 * Forgets the write-ahead log a moment after an anonymous save, once for all saves meanwhile:
 * successive versions of a page there show who wrote beside whom, and in which order.
 */
export function forgetSoon(db: Database): void {
	if (waiting.has(db)) return;
	const timer = setTimeout(() => {
		waiting.delete(db);
		void forgetNow(db);
	}, DELAY_MILLISECONDS);
	// A process that is about to end forgets when it closes the database.
	timer.unref();
	waiting.set(db, timer);
}

/** Forgets it now. A failure is left for the next time: what was saved is saved all the same. */
export async function forgetNow(db: Database): Promise<void> {
	try {
		await db.forgetHistory();
	} catch {
		// Nothing to tell anybody: the log of these routes is empty on purpose.
	}
}
