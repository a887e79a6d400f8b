// A program: reads the first page of the answers to a question of the consultation that its
// argument names, again and again. Prints the milliseconds of each time, as JSON.
import { questionsOf } from '../../src/lib/domain/consultations/content.ts';
import { systemClock } from '../../src/lib/server/clock.ts';
import { readAnswers } from '../../src/lib/server/coding/read-answers.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { makeLog } from '../../src/lib/server/log.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { mair } from './cast.ts';
import { MANY_CONTENT } from './many-content.ts';

const [consultationId = '', questionId = '', times = '40'] = process.argv.slice(2);
const question = questionsOf(MANY_CONTENT).find(({ id }) => id === questionId);
if (question === undefined) throw new Error(`there is no question ${questionId}`);
const db = await openDatabase();
const sealing = makeSealing(TEST_SECRET_KEY);
const ctx = { db, clock: systemClock, random: systemRandom, log: makeLog(), sealing };
const filters = { isRead: null, themeId: null, attribution: null };
const took: number[] = [];
for (let n = 0; n < Number(times); n++) {
	const began = performance.now();
	await readAnswers(ctx, mair, { consultationId, question, page: 1, ...filters });
	took.push(performance.now() - began);
}
await db.close();
console.log(JSON.stringify(took));
