// A program: puts a closed consultation with a few answers into the database of DATABASE_URL, and
// prints its id. The people are there already.
import { systemClock } from '../../src/lib/server/clock.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { makeLog } from '../../src/lib/server/log.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { aConsultation } from './consultation-builder.ts';
import { addResponses, RESPONSES_TO_CODE } from './responses-to-code.ts';

const DAY = 86_400_000;
const now = Date.now();
const db = await openDatabase();
const sealing = makeSealing(TEST_SECRET_KEY);
const ctx = { db, clock: systemClock, random: systemRandom, log: makeLog(), sealing };
const built = await aConsultation(ctx, {
	opensAt: new Date(now - 20 * DAY),
	closesAt: new Date(now - DAY)
});
await addResponses(ctx, built, RESPONSES_TO_CODE);
await db.close();
process.stdout.write(built.id);
