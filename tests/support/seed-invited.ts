// A program: migrates the database of DATABASE_URL and puts two open consultations of twelve long
// questions into it: an open link, and one to which as many organisations are invited as its last
// argument says. Prints their invitations' secrets.
import { systemClock } from '../../src/lib/server/clock.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { makeLog } from '../../src/lib/server/log.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { aConsultation } from './consultation-builder.ts';
import { inviteAll } from './response-steps.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { TWELVE_QUESTIONS } from './twelve-questions.ts';

const [open = 'open', closed = 'closed', count = '0'] = process.argv.slice(2);
const db = await openDatabase();
await db.migrate();
const sealing = makeSealing(TEST_SECRET_KEY);
const ctx = { db, clock: systemClock, random: systemRandom, log: makeLog(), sealing };
await aConsultation(ctx, { slug: open, content: TWELVE_QUESTIONS });
const content = { ...TWELVE_QUESTIONS, audience: 'invited' as const };
const { id } = await aConsultation(ctx, { slug: closed, content });
const names = Array.from({ length: Number(count) }, (_, n) => `Organisation ${String(n)}`);
const invited = await inviteAll(ctx, id, names);
await db.close();
process.stdout.write(JSON.stringify(invited.map(({ secret }) => secret)));
