// A program: migrates the database of DATABASE_URL and fills it with a closed consultation of
// twelve questions: as many submitted responses as its argument says, of all three kinds, with
// three coded passages each under twenty themes. The same argument gives the same rows. Prints
// where to find it, as JSON.
import { STANCES } from '../../src/lib/domain/coding/stance.ts';
import { ATTRIBUTIONS } from '../../src/lib/domain/consultations/attribution.ts';
import { questionsOf } from '../../src/lib/domain/consultations/content.ts';
import { codableText } from '../../src/lib/domain/responses/answer-value.ts';
import { chunks } from '../../src/lib/domain/shared/chunks.ts';
import { fold } from '../../src/lib/domain/shared/fold.ts';
import { systemClock } from '../../src/lib/server/clock.ts';
import { openDatabase, type Writer } from '../../src/lib/server/db/client.ts';
import {
	answer,
	coding,
	passage,
	registerValue,
	response,
	responseAuthor,
	secretariat,
	theme
} from '../../src/lib/server/db/schema.ts';
import { makeLog } from '../../src/lib/server/log.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { seedRegisterLists } from '../../src/lib/server/organisations/seed-register-lists.ts';
import { startSession } from '../../src/lib/server/people/sessions.ts';
import { mair } from './cast.ts';
import { aConsultation } from './consultation-builder.ts';
import { manyAnswer, mixed } from './many-answers.ts';
import { LONG_IDS, MANY_CONTENT } from './many-content.ts';
import type { ManyResponses } from './many-responses.ts';
import { seededRandom } from './seeded-random.ts';
import { answerRow } from '../../src/lib/server/responses/answering/answer-row.ts';

const DAY = 86_400_000;
// Twelve answers each, of four columns: far under the limit of bound values a statement.
const RESPONSES_A_STATEMENT = 250;
// The fewer transactions, the fewer times each page is written.
const RESPONSES_A_TRANSACTION = 5000;

const count = Number(process.argv[2] ?? '600');
const db = await openDatabase();
await db.migrate();
const random = seededRandom('many responses');
const sealing = makeSealing(TEST_SECRET_KEY);
const ctx = { db, clock: systemClock, random, log: makeLog(), sealing };
const now = ctx.clock.now();
const {
	id: consultationId,
	slug,
	versionId
} = await aConsultation(ctx, {
	slug: 'many',
	content: MANY_CONTENT,
	opensAt: new Date(now.getTime() - 40 * DAY),
	closesAt: new Date(now.getTime() - DAY)
});
const questions = questionsOf(MANY_CONTENT);
const themeIds = await addThemes();
const lists = await readListIds();
const numbers = Array.from({ length: count }, (_, n) => n);
for (const some of chunks(numbers, RESPONSES_A_TRANSACTION))
	await db.write(async (tx) => {
		for (const part of chunks(some, RESPONSES_A_STATEMENT)) await addResponses(tx, part);
	});
const session = await startSession(ctx, mair.personId, 'bench');
await db.close();
const made: ManyResponses = { consultationId, slug, session: session.id };
console.log(JSON.stringify(made));

/** Five themes with three sub-themes each. */
async function addThemes(): Promise<string[]> {
	const tops = Array.from({ length: 5 }, () => random.id());
	const rows = tops.flatMap((top, n) =>
		[top, ...Array.from({ length: 3 }, () => random.id())].map((id, i) => ({
			id,
			consultationId,
			parentId: i === 0 ? null : top,
			name: i === 0 ? `Theme ${String(n + 1)}` : `Sub-theme ${String(n + 1)}.${String(i)}`,
			description: '',
			position: n * 4 + i
		}))
	);
	await db.write(async (tx) => {
		await tx.insert(secretariat).values({
			id: 'secretariat',
			name: 'The Invented Advisory Group',
			contactEmail: 'secretariat@advisory.example',
			accentColour: '#0a5d66'
		});
		await seedRegisterLists(ctx, tx);
		await tx.insert(theme).values(rows.map((row) => ({ ...row, nameFolded: fold(row.name) })));
	});
	return rows.map(({ id }) => id);
}

async function readListIds(): Promise<{ bands: string[]; regions: string[] }> {
	const rows = await db.read
		.select({ id: registerValue.id, kind: registerValue.kind })
		.from(registerValue);
	const ofKind = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
	return { bands: ofKind('size-band'), regions: ofKind('region') };
}

async function addResponses(tx: Writer, numbers: readonly number[]): Promise<void> {
	const all = numbers.map((n) => {
		const drawn = mixed(n, 999);
		const attribution = ATTRIBUTIONS[drawn % 3] ?? 'named';
		return { n, drawn, attribution, id: random.id() };
	});
	const answers = all.flatMap(({ n, id }) =>
		questions.flatMap((question, salt) => {
			const value = manyAnswer(question, n, salt);
			return value === null
				? []
				: [answerRow({ responseId: id, questionId: question.id, value, isRead: n % 5 === 0 })];
		})
	);
	const texts = new Map(
		answers.map(({ responseId, questionId, value }) => [
			`${responseId} ${questionId}`,
			codableText(value)
		])
	);
	const passages = all.flatMap(({ n, id }) =>
		[0, 1, 2].map((i) => {
			const questionId = LONG_IDS[(n + i) % LONG_IDS.length] ?? LONG_IDS[0];
			// Sentences are parted by a space; the first is a passage of its own.
			const text = texts.get(`${id} ${questionId}`) ?? '';
			const endOffset = Math.max(1, text.indexOf('. '));
			return { id: random.id(), n, i, responseId: id, questionId, startOffset: 0, endOffset };
		})
	);
	await tx.insert(response).values(
		all.map(({ id, attribution, drawn }) => ({
			id,
			consultationId,
			versionId,
			attribution,
			channel: drawn % 50 === 0 ? ('email' as const) : ('web' as const),
			state: 'submitted' as const,
			isShown: true,
			mayBeQuoted: drawn % 4 !== 0,
			about: {
				sizeBandId: lists.bands[drawn % lists.bands.length] ?? null,
				regionIds: [lists.regions[(drawn >>> 4) % lists.regions.length] ?? ''],
				serviceCategoryIds: [],
				specialismIds: []
			},
			receiptHash: random.secret(32)
		}))
	);
	await tx.insert(responseAuthor).values(
		all.flatMap(({ n, id, attribution }) =>
			attribution === 'anonymous'
				? []
				: [
						{
							responseId: id,
							attribution,
							consultationId,
							organisationId: null,
							statedName: `Invented Charity ${String(n)}`,
							submittedAt: new Date(now.getTime() - 2 * DAY)
						}
					]
		)
	);
	await tx.insert(answer).values(answers);
	await tx
		.insert(passage)
		.values(passages.map(({ n: _, i: __, ...row }) => ({ ...row, consultationId })));
	await tx.insert(coding).values(
		passages.map(({ id, n, i }) => ({
			passageId: id,
			themeId: themeIds[mixed(n, 500 + i) % themeIds.length] ?? '',
			stance: STANCES[mixed(n, 600 + i) % STANCES.length] ?? 'none',
			coderId: mair.personId,
			codedAt: now
		}))
	);
}
