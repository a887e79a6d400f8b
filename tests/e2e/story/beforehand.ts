import { systemClock } from '../../../src/lib/server/clock.ts';
import type { Context } from '../../../src/lib/server/context.ts';
import { openDatabase } from '../../../src/lib/server/db/client.ts';
import { makeLog } from '../../../src/lib/server/log.ts';
import { systemRandom } from '../../../src/lib/server/random.ts';
import { makeSealing } from '../../../src/lib/server/sealing.ts';
import { TEST_SECRET_KEY } from '../../support/secret-key.ts';
import type { Server } from '../server.ts';

/** What stands before a respondent comes: written beside the server, as the desk would. */
export async function beforehand<T>(
	server: Server,
	work: (ctx: Context) => Promise<T>
): Promise<T> {
	const sealing = makeSealing(TEST_SECRET_KEY);
	const db = await openDatabase(`file:${server.databaseFile}`);
	try {
		return await work({ db, clock: systemClock, random: systemRandom, log: makeLog(), sealing });
	} finally {
		await db.close();
	}
}
