import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { aConsultation } from '../../../../tests/support/consultation-builder.ts';
import { testContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { begin } from '../../../../tests/support/response-steps.ts';
import { testStore } from '../../../../tests/support/test-store-of-file.ts';
import { dialect, response } from '../db/schema.ts';
import { Sqlite } from '../db/sqlite-driver.ts';
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
