import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import type { Attribution } from '../../src/lib/domain/consultations/attribution.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { invitation, response } from '../../src/lib/server/db/schema.ts';
import { hashReceipt } from '../../src/lib/server/identity/receipt.ts';
import { hashSecret } from '../../src/lib/server/random.ts';
import { chance } from '../support/chance.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { testContext } from '../support/context.ts';
import { ORGANISATION_NAMES } from '../support/organisation-names.ts';
import { answerPage, begin, inviteAll, send } from '../support/response-steps.ts';

/** What the thief of everything has, and the truth to measure the guess by. */
export interface Loot {
	/** The database as it can be queried. */
	file: string;
	/** Its bytes, and those of the write-ahead log. */
	bytes: Buffer;
	wal: Buffer;
	/** The application's own log. */
	log: string[];
	/** Of the anonymous, in the order of opening: which the attacker does not have. */
	truth: { invitationId: string; responseId: string }[];
	remove(): void;
}

/** What a product that breaks its promise would do, so that the attack can be seen to work. */
export type Fault = 'none' | 'arrival-order' | 'times' | 'shared-value';

/**
 * Thirty invited organisations answer through the commands, their steps mixed as in life: two
 * thirds anonymously, the others with their identity, some changing their answers later.
 */
export async function simulate(seed: number, fault: Fault = 'none'): Promise<Loot> {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-attack-'));
	const file = join(folder, 'app.db');
	const db = await openDatabase(`file:${file}`);
	await db.migrate('drizzle/sqlite');
	const ctx = testContext(db, { seed: `attack ${String(seed)}` });
	const { below, pick } = chance(seed);
	const { id: consultationId } = await aConsultation(ctx, {
		slug: 'vetting',
		content: { audience: 'invited' }
	});
	const names = Array.from({ length: 30 }, (_, at) => `${pick(ORGANISATION_NAMES)} ${String(at)}`);
	const invited = await inviteAll(ctx, consultationId, names);

	const opened: { secret: string; receipt: string }[] = [];
	const lives = invited.map((one, at) => {
		const attribution: Attribution =
			at % 3 > 0 ? 'anonymous' : at % 2 > 0 ? 'named' : 'unattributed';
		let key = { slug: 'vetting', receipt: '' };
		const write = (length: number) => Array.from({ length }, () => pick(WORDS)).join(' ');
		const steps = [
			async () => {
				key = await begin(ctx, 'vetting', attribution, one);
				if (attribution === 'anonymous') opened.push({ secret: one.secret, receipt: key.receipt });
			},
			() =>
				answerPage(ctx, key, 's-grants', { 'q-q-agree': 'agree', 'q-q-why': write(below(150)) }),
			() => answerPage(ctx, key, 's-bidding', { 'q-q-region': write(2) }),
			() => send(ctx, key)
		];
		if (below(4) === 0)
			steps.push(
				() =>
					answerPage(ctx, key, 's-grants', {
						'q-q-agree': 'disagree',
						'q-q-why': write(below(200))
					}),
				() => send(ctx, key)
			);
		return steps;
	});
	while (lives.some((steps) => steps.length > 0)) {
		ctx.clock.advance({ minutes: 1 + below(90) });
		await pick(lives.filter((steps) => steps.length > 0)).shift()?.();
	}

	const truth = [];
	for (const { secret, receipt } of opened) {
		const [a] = await db.read
			.select({ id: invitation.id })
			.from(invitation)
			.where(eq(invitation.tokenHash, hashSecret(secret)));
		const [b] = await db.read
			.select({ id: response.id })
			.from(response)
			.where(eq(response.receiptHash, hashReceipt(receipt)));
		truth.push({ invitationId: a?.id ?? '', responseId: b?.id ?? '' });
	}
	spoil(file, fault, truth);
	const loot = { bytes: readFileSync(file), wal: readFileSync(`${file}-wal`) };
	return {
		...loot,
		file,
		log: ctx.log.lines(),
		truth,
		remove: () => {
			void db.close().finally(() => rmSync(folder, { recursive: true, force: true }));
		}
	};
}

const WORDS = 'grants should run for three years at least because small charities cannot bid'.split(
	' '
);

function spoil(file: string, fault: Fault, truth: Loot['truth']): void {
	if (fault === 'none') return;
	const db = new Sqlite(file);
	db.pragma('secure_delete = ON');
	if (fault === 'arrival-order') {
		// As if each use were only added, and responses had SQLite's hidden row numbers.
		db.exec('delete from ballot_issue');
		const add = db.prepare('insert into ballot_issue values (?, ?)');
		for (const { invitationId } of truth) add.run(invitationId, invitationId);
		db.pragma('foreign_keys = OFF');
		db.exec('create table kept as select * from response where 0');
		const keep = db.prepare('insert into kept select * from response where id = ?');
		for (const { responseId } of truth) keep.run(responseId);
		db.exec('drop table response; alter table kept rename to response');
	}
	if (fault === 'times') {
		db.exec('alter table ballot_issue add column day integer');
		db.exec('alter table response add column day integer');
		truth.forEach(({ invitationId, responseId }, at) => {
			const day = Math.floor(at / 3);
			db.prepare('update ballot_issue set day = ? where invitation_id = ?').run(day, invitationId);
			db.prepare('update response set day = ? where id = ?').run(day, responseId);
		});
	}
	if (fault === 'shared-value') {
		db.exec('alter table response add column batch text');
		for (const { invitationId, responseId } of truth)
			db.prepare('update response set batch = ? where id = ?').run(invitationId, responseId);
	}
	db.pragma('wal_checkpoint(TRUNCATE)');
	db.close();
}
