import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** No refusal comes sooner than this after the question: how long a look-up took does not show. */
const FLOOR_MILLISECONDS = 300;
/** So many slips cost nothing. */
const FREE_SLIPS = 3;
const FIRST_DELAY_MILLISECONDS = 500;
const LONGEST_MILLISECONDS = 16_000;
/** From many addresses at once: so many wrong codes for one consultation, then a little for all. */
const FREE_SLIPS_OF_ALL = 100;
const LONGEST_OF_ALL_MILLISECONDS = 2000;
const FORGOTTEN_AFTER_MILLISECONDS = 15 * 60_000;
const MAXIMUM_KEYS = 20_000;
const MAXIMUM_WAITING = 500;

/** Makes whoever hands in wrong receipt codes wait longer each time. */
export interface WrongReceipts {
	/**
	 * Resolves when a wrong code may be refused, and counts it. To be called for wrong codes only:
	 * a right one opens its response at once, however many wrong ones others have sent, so that
	 * nobody can lock anybody out.
	 * @param askedAt `performance.now()` when the question came
	 */
	beforeRefusing(from: { slug: string; address: string; askedAt: number }): Promise<void>;
}

interface Effects {
	/** Milliseconds of a clock that only goes on, as `performance.now()`: nothing of it is kept. */
	now: () => number;
	wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * The delay doubles with each wrong code from one address for one consultation, and grows a little
 * for everybody's wrong codes when there are very many. Addresses are kept as keyed hashes, in
 * memory, for 15 minutes, under a key that dies with the process: no log, table or core dump holds
 * a list of who came back. The codes themselves, with 115 random bits, need no such help; this
 * keeps a script from trying all day for nothing.
 */
export function wrongReceipts({
	now,
	wait = sleep
}: Pick<Effects, 'now'> & Partial<Effects>): WrongReceipts {
	const hashKey = randomBytes(32);
	const slips = new Map<string, { count: number; lastAt: number }>();
	let waiting = 0;
	const keyed = (...parts: string[]) =>
		createHmac('sha256', hashKey).update(parts.join('\n')).digest('base64');

	function countOf(key: string, at: number): number {
		const before = slips.get(key);
		const isFresh = before !== undefined && at - before.lastAt < FORGOTTEN_AFTER_MILLISECONDS;
		const count = (isFresh ? before.count : 0) + 1;
		// Taken out first, so that the map's order is that of the last slip: the oldest goes first.
		slips.delete(key);
		slips.set(key, { count, lastAt: at });
		return count;
	}

	function makeRoom(at: number): void {
		for (const [key, { lastAt }] of slips) {
			if (slips.size <= MAXIMUM_KEYS && at - lastAt < FORGOTTEN_AFTER_MILLISECONDS) return;
			slips.delete(key);
		}
	}

	return {
		async beforeRefusing({ slug, address, askedAt }) {
			const at = now();
			const own = delayAfter(countOf(keyed(slug, address), at) - FREE_SLIPS, LONGEST_MILLISECONDS);
			const shared = delayAfter(
				(countOf(keyed(slug), at) - FREE_SLIPS_OF_ALL) / FREE_SLIPS_OF_ALL,
				LONGEST_OF_ALL_MILLISECONDS
			);
			makeRoom(at);
			// A flood of questions must not turn into a flood of answers kept waiting.
			const delay = waiting < MAXIMUM_WAITING ? Math.max(own, shared) : 0;
			const until = askedAt + FLOOR_MILLISECONDS + delay;
			waiting++;
			try {
				await wait(Math.max(0, until - at));
			} finally {
				waiting--;
			}
		}
	};
}

/** 0, then half a second, and twice as long for each one more. */
function delayAfter(excess: number, longest: number): number {
	if (excess <= 0) return 0;
	return Math.min(longest, FIRST_DELAY_MILLISECONDS * 2 ** (Math.ceil(excess) - 1));
}
