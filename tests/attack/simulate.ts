import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { eq } from 'drizzle-orm';
import { VISITOR } from '../../src/lib/domain/shared/actor.ts';
import { openDatabase, type Database } from '../../src/lib/server/db/client.ts';
import { invitation, response } from '../../src/lib/server/db/schema.ts';
import { sendReminders } from '../../src/lib/server/identity/send-reminders.ts';
import { hashReceipt } from '../../src/lib/server/identity/receipt.ts';
import { INVITED_WRITERS } from '../../src/lib/server/identity/write-invited-letters.ts';
import type { LetterWriter } from '../../src/lib/server/mail/letter-writer.ts';
import { mailIsIdle, startMail, stopMail } from '../../src/lib/server/mail/start-mail.ts';
import { listResponses } from '../../src/lib/server/responses/list-responses.ts';
import { withdrawResponse } from '../../src/lib/server/responses/withdraw-response.ts';
import { giveBallotKey } from '../support/ballots.ts';
import { mair } from '../support/cast.ts';
import { chance } from '../support/chance.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { testContext } from '../support/context.ts';
import { fixedKeyPair } from '../support/fixed-key-pair.ts';
import { ORGANISATION_NAMES } from '../support/organisation-names.ts';
import { answerPage, inviteAll } from '../support/response-steps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { breakSchema, loggingWrites, type Break } from './breaks.ts';
import { lifeOf, type Step } from './life.ts';
import { removeFolder, type Loot } from './loot.ts';
import { begunIn, candidatesIn, invitationsByOrganisation } from './stolen-rows.ts';

const HOUR = 3_600_000;
// It closes after the fourteenth: what somebody meant to do later is not done.
const LAST_DAY = 13 * 24 * HOUR;
const pair = fixedKeyPair();
const none: LetterWriter = () => Promise.resolve(new Map());
const WRITERS = { ...INVITED_WRITERS, receipt: none, test: none };

/** A world of invited organisations: what happens in it follows from the seed alone. */
export interface World {
	/** A migrated SQLite file that is copied. */
	template: string;
	seed: number;
	size?: number;
	how?: Break | null;
}

/**
 * Lets invited organisations answer through the commands, each at times of its own in twelve days,
 * and steals everything within two seconds of the last saves.
 */
export async function simulate({ template, seed, size = 30, how = null }: World): Promise<Loot> {
	const folder = temporaryFolder('soundings-attack-');
	const file = join(folder, 'app.db');
	copyFileSync(template, file);
	if (how !== null) breakSchema(file, how);
	const db = await openDatabase(`file:${file}`);
	const ctx = testContext(db, { seed: `attack ${seed}` });
	const { below, pick } = chance(seed);
	const log: string[] = [];
	const write = how === 'a log line' ? loggingWrites(db, log) : db.write;

	const built = await aConsultation(ctx, { slug: 'vetting', content: { audience: 'invited' } });
	await giveBallotKey(ctx, built.versionId, pair);
	const names = Array.from({ length: size }, (_, at) => `${pick(ORGANISATION_NAMES)} ${at}`);
	const invited = await inviteAll(ctx, built.id, names);
	await db.write((tx) => tx.update(invitation).set({ contactEmail: 'contact@example.org' }));
	const mailLog: string[] = [];
	startMail(ctx, {
		post: {
			open: () =>
				Promise.resolve({
					async hand({ message }, beforeLastLine) {
						await beforeLastLine();
						mailLog.push(message.toString());
					},
					close: () => undefined
				})
		},
		...{ writers: WRITERS, from: 'letters@example.org', origin: 'https://example.org' }
	});

	const begun = ctx.clock.now().getTime();
	const lives = invited.map((one) => lifeOf(one, { ...built, chance: { below, pick } }));
	const views: string[][] = [];
	const arrivals: string[] = [];
	const remind = async () => {
		await sendReminders(ctx, mair, { consultationId: built.id, note: '' });
		await mailIsIdle(ctx);
	};
	const look = async () => {
		const { responses } = await listResponses(ctx, mair, built.id);
		const ids = responses.map(({ id }) => id);
		if (how === 'unshuffled batches') ids.sort((a, b) => arrivals.indexOf(a) - arrivals.indexOf(b));
		views.push(ids);
	};
	const backupFile = join(folder, 'backup.db');
	const backUp = async () => {
		const other = new Sqlite(file, { readonly: true });
		await other.backup(backupFile);
		other.close();
	};
	const office: { at: number; act: () => Promise<void> }[] = [
		{ at: 0, act: remind },
		{ at: 6 * 24 * HOUR, act: remind },
		{ at: (4 * 24 + below(96)) * HOUR, act: backUp },
		...Array.from({ length: 36 }, (_, at) => ({ at: (8 * at + 9) * HOUR, act: look }))
	];
	const withdrawing = pick(lives.filter(({ attribution }) => attribution !== null));
	withdrawing.steps.push({
		at: (withdrawing.steps.at(-1)?.at ?? 0) + HOUR + below(72) * HOUR,
		act: async (own) => {
			await withdrawResponse(own, VISITOR, withdrawing.key);
			withdrawing.isWithdrawn = true;
		}
	});
	// A visitor's step, and what two seconds later the product has forgotten by itself.
	const doStep = async (step: Step) => {
		const own = { isOver: false };
		await step.act({ ...ctx, db: whileRunning(db, write, own) });
		own.isOver = true;
	};
	const events = [
		...office.map(({ at, act }) => ({ at, act, life: null })),
		...lives.flatMap((life) =>
			life.steps.map((step) => ({ at: step.at, act: () => doStep(step), life }))
		)
	]
		.filter(({ at }) => at < LAST_DAY)
		.sort((a, b) => a.at - b.at);
	for (const { at, act, life } of events) {
		ctx.clock.set(new Date(begun + at).toISOString());
		await act();
		await db.forgetHistory();
		if (life === null || life.key.receipt === '' || life.responseId !== null) continue;
		const [opened] = await db.read
			.select({ id: response.id })
			.from(response)
			.where(eq(response.receiptHash, hashReceipt(life.key.receipt)));
		life.responseId = opened?.id ?? null;
		arrivals.push(opened?.id ?? '');
	}
	// The thief comes at the worst moment: just after some have saved.
	const writing = lives.filter((life) => life.responseId !== null && !life.isWithdrawn);
	for (let saves = 0; saves < 4; saves++) {
		const life = pick(writing);
		await doStep({
			at: 0,
			act: async (own) => {
				await answerPage(own, life.key, 's-grants', { 'q-q-why': `Once more ${below(1e6)}` });
			}
		});
	}

	const stolen = join(folder, 'stolen.db');
	for (const suffix of ['', '-wal', '-shm']) copyFileSync(file + suffix, stolen + suffix);
	const bytes = {
		file: readFileSync(stolen),
		'write-ahead log': readFileSync(`${stolen}-wal`),
		'shared memory': readFileSync(`${stolen}-shm`),
		backup: readFileSync(backupFile)
	};
	await stopMail(ctx);
	await db.close();
	const answered = lives.filter((life) => life.attribution === 'anonymous' && !life.isWithdrawn);
	const truth = [];
	const idOf = invitationsByOrganisation(stolen);
	for (const { responseId, invited: one } of answered)
		if (responseId !== null)
			truth.push({ responseId, invitationId: idOf.get(one.organisationId) ?? '' });
	return {
		...{ seed, file: stolen, backupFile, bytes, views, mailLog, truth },
		log: [...ctx.log.lines(), ...log],
		candidates: candidatesIn(stolen),
		inBackup: new Set(begunIn(backupFile)),
		remove: () => {
			removeFolder(folder);
		}
	};
}

/** The database until a step is over: what a timer of the product does later changes no world. */
function whileRunning(db: Database, write: Database['write'], step: { isOver: boolean }): Database {
	return {
		...db,
		get read() {
			return db.read;
		},
		write,
		forgetHistory: () => (step.isOver ? Promise.resolve() : db.forgetHistory())
	};
}
