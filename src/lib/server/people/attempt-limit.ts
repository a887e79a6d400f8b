import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../domain/shared/clock.ts';

const WINDOW_MILLISECONDS = 15 * 60_000;
/** Keys kept before old ones are cleared away, so that memory has an end. */
const MAXIMUM_KEYS = 20_000;

/** Counts attempts by key (an address, an e-mail), in memory. */
export interface AttemptLimit {
	/** Counts one more attempt. False when there were `limit` within 15 minutes already. */
	allow(key: string): boolean;
	/** Forgets the attempts of a key. */
	forgive(key: string): void;
}

/**
 * A limit of so many attempts in 15 minutes from the first. Keys are kept as keyed hashes under a
 * key that dies with the process: memory and core dumps hold no list of who tried to sign in.
 */
export function attemptLimit(clock: Clock, limit: number): AttemptLimit {
	const hashKey = randomBytes(32);
	const attempts = new Map<string, { count: number; endsAt: number }>();
	const keyed = (key: string) => createHmac('sha256', hashKey).update(key).digest('base64');

	function makeRoom(now: number): void {
		for (const [key, { endsAt }] of attempts) if (endsAt <= now) attempts.delete(key);
		// Still full: the oldest go. A flood of new keys must not turn into a flood of memory.
		for (const key of attempts.keys()) {
			if (attempts.size < MAXIMUM_KEYS) return;
			attempts.delete(key);
		}
	}

	return {
		allow(key) {
			const now = clock.now().getTime();
			const hashed = keyed(key);
			const before = attempts.get(hashed);
			if (before && before.endsAt > now) {
				before.count = Math.min(before.count + 1, limit + 1);
				return before.count <= limit;
			}
			attempts.delete(hashed);
			if (attempts.size >= MAXIMUM_KEYS) makeRoom(now);
			attempts.set(hashed, { count: 1, endsAt: now + WINDOW_MILLISECONDS });
			return limit > 0;
		},
		forgive(key) {
			attempts.delete(keyed(key));
		}
	};
}
