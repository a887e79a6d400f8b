import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../src/launch/build.js';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { dialect } from '../../src/lib/server/db/schema.ts';
import { makeReceipt } from '../../src/lib/server/identity/receipts/receipt.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { startServer, type Server } from '../e2e/server.ts';
import { giveBallotKey } from '../support/ballots.ts';
import { aConsultation } from '../support/consultation-builder.ts';
import { testContext } from '../support/context.ts';
import { begin } from '../support/response-steps.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Milliseconds. Timers of Node may come a fraction of one early. */
const AT_LEAST = 299;

interface Asked {
	from?: string;
	cookie?: string;
	form?: Record<string, string>;
}

interface Said {
	status: number;
	location: string;
	body: string;
	cookie: string;
	/** Milliseconds. */
	took: number;
}

const wrongCode = () => makeReceipt(systemRandom);

// The routes are what is tried, and they know no database.
describe.skipIf(dialect !== 'sqlite')('who tries the doors of answering over HTTP', () => {
	const folder = temporaryFolder('soundings-doors-');
	const receipts: string[] = [];
	let server: Server;
	beforeAll(async () => {
		await ensureBuilt();
		const url = `file:${join(folder, 'soundings.db')}`;
		const db = await openDatabase(url);
		await db.migrate('drizzle/sqlite');
		const ctx = testContext(db, { now: new Date().toISOString(), seed: 'doors' });
		await aConsultation(ctx, { slug: 'open' });
		const invited = await aConsultation(ctx, { slug: 'invited', content: { audience: 'invited' } });
		await giveBallotKey(ctx, invited.versionId);
		for (let n = 0; n < 2; n++) receipts.push((await begin(ctx, 'open', 'anonymous')).receipt);
		await db.close();
		server = await startServer({ DATABASE_URL: url, ADDRESS_HEADER: 'x-visitor' });
	});
	afterAll(async () => {
		await server.remove();
		rmSync(folder, { recursive: true, force: true });
	});

	const ask = async (
		path: string,
		{ from = '192.0.2.1', cookie = '', form }: Asked = {}
	): Promise<Said> => {
		const began = performance.now();
		const reply = await fetch(server.url + path, {
			...{ redirect: 'manual', method: form === undefined ? 'GET' : 'POST' },
			headers: { accept: 'text/html', origin: server.url, 'x-visitor': from, cookie },
			...(form === undefined ? {} : { body: new URLSearchParams(form) })
		});
		const body = await reply.text();
		return {
			...{ status: reply.status, body, took: performance.now() - began },
			location: reply.headers.get('location') ?? '',
			cookie: (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
		};
	};
	const typeIn = (code: string, from: string) =>
		ask('/answer/open/return', { from, form: { code } });

	it('waits for each wrong code, longer each time; a right one between them does not wait', async () => {
		const slip = () => typeIn(wrongCode(), '192.0.2.1');
		const free = await Promise.all([slip(), slip(), slip()]);
		for (const { status, took } of free) {
			expect(status).toBe(400);
			expect(took).toBeGreaterThanOrEqual(AT_LEAST);
		}
		expect((await slip()).took).toBeGreaterThanOrEqual(AT_LEAST + 500);
		expect((await slip()).took).toBeGreaterThanOrEqual(AT_LEAST + 1000);
		const order: string[] = [];
		const late = slip().then(({ took }) => (order.push('wrong'), took));
		const right = typeIn(receipts[0] ?? '', '192.0.2.1').then(({ location }) => {
			order.push('right');
			return location;
		});
		expect(await right).toBe('/answer/open/tasks');
		expect(await late).toBeGreaterThanOrEqual(AT_LEAST + 2000);
		expect(order).toEqual(['right', 'wrong']);
	});

	it.each([
		['read', 'tasks', '192.0.2.2', undefined],
		['handed to a command', 'check', '192.0.2.3', { mayBeQuoted: 'yes' }]
	])('waits for wrong codes in a cookie too, where it is %s', async (_, page, from, form) => {
		const slip = () =>
			ask(`/answer/open/${page}`, {
				...{ from, cookie: `response=${wrongCode()}` },
				...(form === undefined ? {} : { form })
			});
		for (const { took, location } of await Promise.all([slip(), slip(), slip()])) {
			expect(location).toBe('/answer/open/return?because=lost');
			expect(took).toBeGreaterThanOrEqual(AT_LEAST);
		}
		expect((await slip()).took).toBeGreaterThanOrEqual(AT_LEAST + 500);
	});

	it('is not asked whether the code is kept after saving it as a file', async () => {
		const cookie = `response=${receipts[1] ?? ''}`;
		const page = '/answer/open/receipt?begun';
		expect((await ask(page, { cookie })).body).toContain('I have kept the code');
		const file = await ask('/answer/open/receipt/file', { cookie });
		expect(file.body).toContain('/answer/open/return');
		expect(file.cookie).toBe(`${cookie}.kept`);
		expect((await ask(page, { cookie: file.cookie })).body).not.toContain('I have kept the code');
	});

	it('is told of a ballot that is much too large what is told of a forged one', async () => {
		const handIn = async (ballot: string) => {
			const { status, body } = await ask('/answer/invited', {
				form: { attribution: 'anonymous', ballot }
			});
			const alert = /<div[^>]*role="alert"[\s\S]*?<\/div>/.exec(body)?.[0];
			return { status, alert };
		};
		const forged = await handIn(`b1.${'A'.repeat(600)}`);
		expect(forged.status).toBe(409);
		expect(forged.alert).toContain('This ballot was not taken');
		expect(await handIn(`b1.${'A'.repeat(40_000)}`)).toEqual(forged);
		expect(await handIn(`b1.${'A'.repeat(400_000)}`)).toEqual(forged);
	});
});
