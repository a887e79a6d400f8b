import type { Context } from '../../src/lib/server/context.ts';
import type { Database } from '../../src/lib/server/db/client.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { testClock, type TestClock } from './clock.ts';
import { memoryLog, type MemoryLog } from './memory-log.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { seededRandom } from './seeded-random.ts';

export interface TestContext extends Context {
	clock: TestClock;
	log: MemoryLog;
}

/**
 * What a command is handed in tests: the clock stands at `now` until it is moved, and chance
 * repeats itself for one `seed`.
 */
export function testContext(
	db: Database,
	{ now = '2026-11-02T09:00:00Z', seed = 'seed' }: { now?: string; seed?: string } = {}
): TestContext {
	return {
		db,
		clock: testClock(now),
		random: seededRandom(seed),
		log: memoryLog(),
		sealing: makeSealing(TEST_SECRET_KEY)
	};
}
