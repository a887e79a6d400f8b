import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { begin } from '../../../../../tests/support/response-steps.ts';
import { testStore } from '../../../../../tests/support/test-store-of-file.ts';
import { openDatabase } from '../../db/client.ts';
import { dialect, followUp, response } from '../../db/schema.ts';
import { Sqlite } from '../../db/sqlite-driver.ts';
import { forgetOrder } from './forget-order.ts';

const db = useDatabase();

/** The ids of responses as they lie in the table. */
async function asTheyLie(): Promise<string[]> {
	const rows = await db().read.select({ id: response.id }).from(response);
	const ids = rows.map(({ id }) => id);
	if (dialect === 'postgres') return ids;
	await db().forgetHistory();
	const file = testStore.url.replace(/^file:/, '');
	const own = new Sqlite(file, { readonly: true });
	const pages = own
		.prepare<[], number>(`select pageno from dbstat where name = 'response' order by pageno`)
		.pluck()
		.all();
	const size = Number(own.pragma('page_size', { simple: true }));
	own.close();
	const bytes = readFileSync(file);
	// What is added later lies further up on its page.
	const placeOf = (id: string) => {
		for (const page of pages) {
			const at = bytes.subarray((page - 1) * size, page * size).indexOf(id);
			if (at >= 0) return page * size - at;
		}
		throw new Error('a response that lies nowhere');
	};
	return ids.sort((a, b) => placeOf(a) - placeOf(b));
}

describe('responses in the stolen table', () => {
	it('lie in the order in which they came, and from the next hour on in that of their ids', async () => {
		const ctx = testContext(db());
		const { slug } = await aConsultation(ctx);
		await forgetOrder(ctx);
		const came: string[] = [];
		for (let n = 0; n < 12; n++) {
			await begin(ctx, slug, 'anonymous');
			const now = await db().read.select({ id: response.id }).from(response);
			came.push(...now.map(({ id }) => id).filter((id) => !came.includes(id)));
		}
		expect(await asTheyLie()).toEqual(came);
		// Within the hour nothing happens.
		ctx.clock.advance({ minutes: 59 });
		await forgetOrder(ctx);
		expect(await asTheyLie()).toEqual(came);
		ctx.clock.advance({ minutes: 1 });
		await forgetOrder(ctx);
		expect(await asTheyLie()).toEqual([...came].sort());
	});

	it.runIf(dialect === 'postgres')('tell by no transaction’s number which came later', async () => {
		const ctx = testContext(db());
		const { slug } = await aConsultation(ctx);
		for (let n = 0; n < 5; n++) await begin(ctx, slug, 'anonymous');
		// The database was used before: its last time lies behind.
		ctx.clock.advance({ minutes: 180 });
		await forgetOrder(ctx);
		const [row] = await db()
			.read.select({ numbers: sql`count(distinct xmin::text)`.mapWith(Number) })
			.from(response);
		expect(row?.numbers).toBe(1);
	});

	it('keep what they hold', async () => {
		const ctx = testContext(db());
		const { slug } = await aConsultation(ctx);
		await begin(ctx, slug, 'named');
		const before = await db()
			.read.select()
			.from(response)
			.orderBy(sql`id`);
		ctx.clock.advance({ minutes: 360 });
		await forgetOrder(ctx);
		expect(
			await db()
				.read.select()
				.from(response)
				.orderBy(sql`id`)
		).toEqual(before);
	});
});

describe('the last time', () => {
	const rounds = vi.fn<() => Promise<void>>();
	afterEach(() => {
		vi.restoreAllMocks();
		rounds.mockReset();
	});
	/** A process of its own as far as forgetting goes; its rounds are counted instead of done. */
	const freshProcess = async (now?: string) => {
		const own = await openDatabase(testStore.url);
		vi.spyOn(own, 'forgetOrder').mockImplementation(rounds.mockResolvedValue());
		const ctx = testContext(own, now === undefined ? {} : { now });
		return { ctx, end: () => own.close() };
	};
	const minutes = async ({ ctx }: Awaited<ReturnType<typeof freshProcess>>, count: number) => {
		for (let n = 0; n < count; n += 5) {
			ctx.clock.advance({ minutes: 5 });
			await forgetOrder(ctx).catch(() => undefined);
		}
		const done = rounds.mock.calls.length;
		rounds.mockClear();
		return done;
	};

	it('is when it has closed, within minutes, and not again', async () => {
		const process = await freshProcess();
		const closesAt = new Date('2026-11-02T10:20:00Z');
		await aConsultation(process.ctx, { closesAt });
		expect(await minutes(process, 75)).toBe(2);
		expect(await minutes(process, 10)).toBe(1);
		expect(await minutes(process, 600)).toBe(0);
		await process.end();
	});

	it('is owed until it is done, however long ago it closed', async () => {
		const process = await freshProcess();
		await aConsultation(process.ctx, { closesAt: new Date('2026-11-02T09:30:00Z') });
		rounds.mockRejectedValue(new Error('the disk is full'));
		expect(await minutes(process, 600)).toBe(120);
		rounds.mockResolvedValue();
		expect(await minutes(process, 600)).toBe(1);
		await process.end();
	});

	it('is made up for by the next process, when one ended before it', async () => {
		const before = await freshProcess();
		await aConsultation(before.ctx, { closesAt: new Date('2026-11-02T09:30:00Z') });
		expect(await minutes(before, 10)).toBe(1);
		await before.end();
		const after = await freshProcess('2026-12-24T09:00:00Z');
		expect(await minutes(after, 600)).toBe(1);
		await after.end();
	});

	it('comes after the day of a follow-up question, which is answered after closing', async () => {
		const process = await freshProcess();
		const { slug } = await aConsultation(process.ctx, {
			closesAt: new Date('2026-11-02T09:30:00Z')
		});
		await begin(process.ctx, slug, 'anonymous');
		const [row] = await db().read.select({ id: response.id }).from(response);
		const asked = { responseId: row?.id ?? '', id: 'one', question: 'Pam?', answer: null };
		await db().write((tx) => tx.insert(followUp).values({ ...asked, answersOn: '2026-11-03' }));
		const hours = async (count: number) => await minutes(process, count * 60);
		// Until midnight in London somebody may answer.
		expect(await hours(14)).toBe(15);
		expect(await hours(3)).toBe(2);
		expect(await hours(24)).toBe(0);
		await process.end();
	});
});
