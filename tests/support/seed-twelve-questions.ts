// A program: migrates the database of DATABASE_URL and puts an open consultation of twelve long
// questions into it, at the address that its argument names.
import { systemClock } from '../../src/lib/server/clock.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { makeLog } from '../../src/lib/server/log.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { aConsultation } from './consultation-builder.ts';
import { TWELVE_QUESTIONS } from './twelve-questions.ts';

const [slug = 'twelve'] = process.argv.slice(2);
const db = await openDatabase();
await db.migrate();
const sealing = makeSealing(TEST_SECRET_KEY);
const ctx = { db, clock: systemClock, random: systemRandom, log: makeLog(), sealing };
await aConsultation(ctx, { slug, content: TWELVE_QUESTIONS });
await db.close();
