import { count, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { testStore } from '../../../../../tests/support/test-store-of-file.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import { fileOfUrl } from '../../db/file-of-url.ts';
import { ballotIssue, dialect, invitation, organisation, spentBallot } from '../../db/schema.ts';
import { Sqlite } from '../../db/sqlite-driver.ts';
import { hashSecret, systemRandom } from '../../random.ts';
import { markIssued } from './mark-issued.ts';
import { spendBallot } from './spend-ballot.ts';

const db = useDatabase({ keepRows: true });
const MANY = 2400;
const ids = Array.from({ length: MANY }, () => systemRandom.id());
const [latest = ''] = ids;
const hashOf = (id: string) => hashSecret(`of ${id}`);
let consultationId: string;

/** The ballots of all but the first were given out and used, and lie as they came. */
beforeAll(async () => {
	const ctx = testContext(db());
	({ id: consultationId } = await aConsultation(ctx, { content: { audience: 'invited' } }));
	const at = ctx.clock.now();
	for (const some of chunks(ids, 600))
		await db().write(async (tx) => {
			const named = (id: string) => ({ id, name: id, nameFolded: id, searchText: id });
			await tx
				.insert(organisation)
				.values(some.map((id) => ({ ...named(id), createdAt: at, updatedAt: at })));
			const own = (id: string) => ({
				id,
				consultationId,
				organisationId: id,
				tokenHash: hashOf(id)
			});
			await tx.insert(invitation).values(some.map(own));
			const others = some.filter((id) => id !== latest);
			await tx
				.insert(ballotIssue)
				.values(others.map((id) => ({ invitationId: id, blindedHash: hashOf(id) })));
			await tx
				.insert(spentBallot)
				.values(others.map((id) => ({ consultationId, serialHash: hashOf(id) })));
		});
});

const issue = (blindedHash: string) =>
	db().write((tx) => markIssued(tx, { invitationId: latest, consultationId, blindedHash }));
const spend = (serialHash: string) =>
	db().write((tx) =>
		spendBallot(tx, { consultationId, mayBeSpent: true, ballot: { isGenuine: true, serialHash } })
	);

/** The keys that were taken out of a table of SQLite's and put in, in that order. */
async function changesOf(table: string, column: string, work: () => Promise<void>) {
	const own = new Sqlite(fileOfUrl(testStore.url));
	own.exec(`create table changed (n integer primary key, what text, key text);
		create trigger taken_out after delete on ${table} begin
			insert into changed (what, key) values ('out', old.${column}); end;
		create trigger put_in after insert on ${table} begin
			insert into changed (what, key) values ('in', new.${column}); end`);
	await work();
	const keysOf = own.prepare<[string], string>('select key from changed where what = ? order by n');
	const firstIn = own.prepare<[], number>(`select min(n) from changed where what = 'in'`).pluck();
	const [out, put, before] = [keysOf.pluck().all('out'), keysOf.pluck().all('in'), firstIn.get()];
	own.exec('drop trigger taken_out; drop trigger put_in; drop table changed');
	own.close();
	return { out, put, areAllOutBefore: before === out.length + 1 };
}

/** How many rows of PostgreSQL's carry the number of the same transaction as one of them. */
async function writtenWith(table: string, column: string, key: string): Promise<number> {
	const [found] = await db()
		.read.select({ n: count() })
		.from(sql.raw(table))
		.where(sql.raw(`xmin::text = (select xmin::text from ${table} where ${column} = '${key}')`));
	return found?.n ?? 0;
}

const HALF = MANY / 2 - 250;

async function expectAmongAThousand(
	[table, column]: [string, string],
	key: string,
	work: () => Promise<void>
): Promise<void> {
	if (dialect === 'postgres') {
		await work();
		expect(await writtenWith(table, column, key)).toBeGreaterThan(HALF);
		return;
	}
	const { out, put, areAllOutBefore } = await changesOf(table, column, work);
	expect(put.length).toBeGreaterThan(HALF);
	// Not all of them either: that would take seconds where there are tens of thousands.
	expect(put.length).toBeLessThan(MANY - HALF);
	expect(put).toEqual([...out, key].sort());
	expect(areAllOutBefore).toBe(true);
}

describe('the latest of thousands of ballots', () => {
	it('is written together with a thousand others, in their order, when it is given out', async () => {
		await expectAmongAThousand(['ballot_issue', 'invitation_id'], latest, () => issue('a'));
	});

	it('is written together with a thousand others, in their order, when it is used', async () => {
		const hash = hashOf(latest);
		await expectAmongAThousand(['spent_ballot', 'serial_hash'], hash, () => spend(hash));
	});

	it('is given out once and used once, like any other', async () => {
		await issue('a');
		await expect(issue('b')).rejects.toThrow('invitation-used');
		await expect(spend(hashOf(latest))).rejects.toThrow('ballot-refused');
		await expect(spend(hashOf(ids.at(-1) ?? ''))).rejects.toThrow('ballot-refused');
		expect(await db().read.$count(ballotIssue)).toBe(MANY);
		expect(await db().read.$count(spentBallot)).toBe(MANY);
	});
});
