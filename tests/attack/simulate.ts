import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sqlite } from '../../src/lib/server/db/sqlite-driver.ts';
import { hashReceipt } from '../../src/lib/server/identity/receipts/receipt.ts';
import { chance } from '../support/chance.ts';
import { fixedKeyPair } from '../support/fixed-key-pair.ts';
import { httpClient } from '../support/http-respondent.ts';
import { startSmtpInbox } from '../support/smtp-inbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { breakSchema, startClock, type Break } from './breaks.ts';
import { removeFolder, type Loot } from './loot.ts';
import { begunIn, candidatesIn, idsByReceipt, invitationsByOrganisation } from './stolen-rows.ts';
import { Browser } from './world/browser.ts';
import { BEGIN, foundWorld } from './world/found-world.ts';
import { lifeOf, type Life } from './world/life.ts';
import { Office } from './world/office.ts';
import { PostOffice } from './world/post-office.ts';
import { startServerWithClock } from './world/server-with-clock.ts';
import { DAY, HOUR, MINUTE } from './world/timing.ts';

// It closes after the fourteenth day: what somebody meant to do later is not done.
const LAST = 13 * DAY;
const INVITED = HOUR;
const INVITED_LATE = 3 * DAY + 3 * HOUR;
const REMINDED = 7 * DAY + 2 * HOUR;
const pair = fixedKeyPair();

/** A world of invited organisations: what happens in it follows from the seed alone. */
export interface World {
	/** A migrated SQLite file that is copied. */
	template: string;
	seed: number;
	size?: number;
	/**
	 * Whether every fifth organisation is invited three days after the others. Where all are invited
	 * at once the office says so, and is shown batches while answers come in.
	 */
	hasLate?: boolean;
	/** How the product is broken. */
	how?: readonly Break[];
}

/**
 * Lets invited organisations answer over HTTP, each at times of its own in thirteen days of the
 * server's clock, and steals everything within two seconds of the last saves.
 */
export async function simulate({
	template,
	seed,
	size = 30,
	hasLate = true,
	how = []
}: World): Promise<Loot> {
	const folder = temporaryFolder('soundings-attack-');
	const file = join(folder, 'app.db');
	copyFileSync(template, file);
	const { below, pick } = chance(seed);
	const founded = await foundWorld(file, { seed, size, pair, pick });
	if (how.length > 0) breakSchema(file, how);
	const inbox = await startSmtpInbox();
	const begun = Date.parse(BEGIN);
	const server = await startServerWithClock(begun, {
		...{ DATABASE_URL: `file:${file}`, TEST_CHANCE: `server ${String(seed)}` },
		...{ SMTP_URL: inbox.url, MAIL_FROM: 'letters@example.org' },
		...(how.includes('a log line') ? { TEST_LOG_SQL: 'ballot_issue|response' } : {})
	});
	const clock = how.length === 0 ? null : startClock(file);
	const post = new PostOffice(file, inbox);
	const client = httpClient(server.url, 2);
	const office = new Office(client, founded);
	await post.untilAllSent();
	const moveTo = async (at: number) => {
		clock?.set(begun + at);
		await server.moveTo(begun + at);
		await post.untilAllSent();
	};

	const late = founded.organisations.filter((_, at) => hasLate && at % 5 === 4);
	const punctual = founded.organisations.filter((one) => !late.includes(one));
	const backupFile = join(folder, 'backup.db');
	const opened: string[] = [];
	const lives: Life[] = [];
	interface Event {
		at: number;
		act: () => Promise<void>;
	}
	let events: Event[] = [];
	const plan = (more: readonly Event[]) => {
		events = [...events, ...more].filter(({ at }) => at < LAST).sort((a, b) => a.at - b.at);
	};
	const invite = async (some: typeof late, invitedAt: number) => {
		await office.invite(some.map(({ id }) => id));
		await post.untilAllSent();
		const secrets = await post.secretsByAddress();
		for (const one of some) {
			const draw = chance(seed * 1000 + lives.length);
			const bytes = (length: number) => Uint8Array.from({ length }, () => draw.below(256));
			const browser = new Browser(client, secrets.get(one.email) ?? '', bytes);
			const letters = { invitedAt, remindedAt: REMINDED };
			const life = lifeOf(one, { browser, letters, chance: { below, pick } });
			lives.push(life);
			plan(
				life.steps.map(({ at, act }) => ({
					at,
					act: async () => {
						if (life.isWithdrawn) return;
						const before = browser.receipt;
						await act();
						if (before === '' && browser.receipt !== '') opened.push(browser.receipt);
					}
				}))
			);
		}
	};
	const backUp = async () => {
		const other = new Sqlite(file, { readonly: true });
		await other.backup(backupFile);
		other.close();
	};
	// Once on each day, at no fixed hour.
	const looks = Array.from({ length: 13 }, (_, day) => ({
		at: day * DAY + HOUR + below(9 * 60) * MINUTE,
		act: () => (day % 6 === 5 ? office.lookAtRates() : office.look())
	}));
	plan([
		{
			at: INVITED,
			act: async () => {
				await invite(punctual, INVITED);
				if (!hasLate) await office.completeList();
			}
		},
		...(late.length > 0 ? [{ at: INVITED_LATE, act: () => invite(late, INVITED_LATE) }] : []),
		{ at: REMINDED, act: () => office.remind() },
		{ at: 4 * DAY + below(96) * HOUR, act: backUp },
		...looks
	]);
	plan([
		{
			at: (9 * 24 + below(72)) * HOUR,
			act: async () => {
				const life = pick(writing(lives));
				await life.browser.comeBack();
				await life.browser.withdraw();
				life.isWithdrawn = true;
			}
		}
	]);
	for (let next = events.shift(); next !== undefined; next = events.shift()) {
		await moveTo(next.at);
		await next.act();
		await post.untilAllSent();
	}
	await moveTo(LAST);
	// The thief comes at the worst moment: just after some have saved.
	for (let saves = 0; saves < 4; saves++) {
		const { browser } = pick(writing(lives));
		await browser.comeBack();
		await browser.save(1, { 'q-q-agree': 'agree', 'q-q-why': `Once more ${String(below(1e6))}` });
	}

	const stolen = join(folder, 'stolen.db');
	for (const suffix of ['', '-wal', '-shm']) copyFileSync(file + suffix, stolen + suffix);
	const bytes = {
		file: readFileSync(stolen),
		'write-ahead log': readFileSync(`${stolen}-wal`),
		'shared memory': readFileSync(`${stolen}-shm`),
		backup: readFileSync(backupFile)
	};
	client.close();
	post.close();
	clock?.close();
	await server.kill();
	await inbox.close();

	const idOf = idsByReceipt(stolen);
	const idOfBrowser = ({ receipt }: Browser) => idOf.get(hashReceipt(receipt)) ?? '';
	const arrivals = opened.map((receipt) => idOf.get(hashReceipt(receipt)) ?? '');
	if (how.includes('unshuffled batches'))
		for (const view of office.views) view.sort((a, b) => arrivals.indexOf(a) - arrivals.indexOf(b));
	const invitationOf = invitationsByOrganisation(stolen);
	return {
		...{ seed, file: stolen, backupFile, bytes, views: office.views },
		mailLog: await post.log(),
		log: server.log(),
		candidates: candidatesIn(stolen),
		truth: writing(lives)
			.filter(({ attribution }) => attribution === 'anonymous')
			.map(({ browser, organisationId }) => ({
				responseId: idOfBrowser(browser),
				invitationId: invitationOf.get(organisationId) ?? ''
			})),
		inBackup: new Set(begunIn(backupFile)),
		remove: () => {
			removeFolder(folder);
		}
	};
}

/** Those who have begun a response and not taken it back. */
const writing = (lives: readonly Life[]): Life[] =>
	lives.filter(({ browser, isWithdrawn }) => browser.receipt !== '' && !isWithdrawn);
