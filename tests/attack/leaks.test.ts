import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../src/launch/build.js';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { dialect } from '../../src/lib/server/db/schema.ts';
import { startServer, type Server } from '../e2e/server.ts';
import { testContext } from '../support/context.ts';
import { TEST_SECRET_KEY } from '../support/secret-key.ts';
import { startSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { builtRoutes, type BuiltRoute } from './leaks/built-routes.ts';
import { explore, type Explored } from './leaks/explore.ts';
import { lettersFrom, readOutbox, strangersIn } from './leaks/letters.ts';
import { CanarySearch } from './leaks/canaries.ts';
import { MATRIX } from './leaks/matrix/all-rows.ts';
import { allowed, allowedToSomebody } from './leaks/matrix/row.ts';
import { addWorld, type World } from './leaks/world.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

/** Routes where nobody of the world gets more than a refusal or is sent home, and why. */
const UNREACHED: Readonly<Record<string, string>> = {
	'/(auth)/set-up/[secret=secret]': 'there is an account already',
	'/(respond)/invitation/[secret=secret]/ballot': 'signs blinded ballots: see ballots.test.ts',
	'/(secretariat)/secretariat/consultations': 'sends on to the desk'
};

// What is released to whom does not depend on the database, and one walk takes long enough.
describe.skipIf(dialect !== 'sqlite')('what everybody finds who goes everywhere', () => {
	const folder = temporaryFolder('soundings-leaks-');
	const file = join(folder, 'soundings.db');
	let inbox: SmtpInbox;
	let server: Server;
	let routes: BuiltRoute[];
	let world: World;
	let found: Explored;
	beforeAll(async () => {
		await ensureBuilt();
		routes = builtRoutes();
		const url = `file:${file}`;
		const db = await openDatabase(url);
		await db.migrate('drizzle/sqlite');
		const now = new Date().toISOString();
		world = await addWorld(testContext(db, { now, seed: 'leaks' }), db);
		await db.close();
		inbox = await startSmtpInbox();
		server = await startServer({
			...{ DATABASE_URL: url, SECRET_KEY: TEST_SECRET_KEY, ADDRESS_HEADER: 'x-visitor' },
			...{ SMTP_URL: inbox.url, MAIL_FROM: 'letters@soundings.example' }
		});
		found = await explore(server.url, routes, world);
	}, 600_000);
	afterAll(async () => {
		await server.remove();
		await inbox.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const rowOf = (route: string) => MATRIX[route] ?? {};

	it('has a row of the matrix for every route that is built, and none for others', () => {
		const built = routes.map(({ id }) => id);
		const advice =
			'Add a row to a file of tests/attack/leaks/matrix: {} where nobody may find anything but their own';
		expect(
			built.filter((id) => !(id in MATRIX)),
			advice
		).toEqual([]);
		expect(
			Object.keys(MATRIX).filter((id) => !built.includes(id)),
			'Take these rows out'
		).toEqual([]);
	});

	it('is nothing but what their row of the matrix allows', () => {
		const leaks = found.sightings
			.filter(({ route, role, kind }) => !allowed(rowOf(route), role).has(kind))
			.map(({ route, role, kind, where }) => `${role} found ${kind} on ${route} (${where})`);
		expect([...new Set(leaks)]).toEqual([]);
	});

	it('is all that the matrix allows: a permission that nobody needs is taken out', () => {
		const seen = new Set(found.sightings.map(({ route, kind }) => `${route}: ${kind}`));
		const idle = Object.entries(MATRIX).flatMap(([route, row]) =>
			[...allowedToSomebody(row)].map((kind) => `${route}: ${kind}`).filter((one) => !seen.has(one))
		);
		expect(idle, 'allowed in tests/attack/leaks/matrix, and found by nobody').toEqual([]);
	});

	it('is nobody’s name on the page of an anonymous response', () => {
		const names = found.sightings.filter(
			({ kind, where }) =>
				/^(name|alias|contact|id-of-org)/.test(kind) &&
				world.anonymousIds.some((id) => where.includes(`/${id}`))
		);
		expect(names).toEqual([]);
	});

	it('comes from every route: each has answered somebody', () => {
		expect(
			routes.map(({ id }) => id).filter((id) => !found.reached.has(id) && !(id in UNREACHED)),
			'No role got more than a refusal here: the world lacks what the page is for'
		).toEqual([]);
		expect(found.failures).toEqual([]);
		console.log(`${String(found.requestCount)} requests, ${String(routes.length)} routes`);
	});

	it('is in no letter, nor in the outbox, but what is the recipient’s own', async () => {
		const letters = await lettersFrom(inbox.raw);
		const { rows, own } = readOutbox(file);
		expect(letters.length).toBeGreaterThan(0);
		expect(rows.length).toBeGreaterThan(0);
		const found = [...letters, ...rows].flatMap((one) =>
			strangersIn(one, own, world.canaries).map((which) => `to ${one.address}: ${which}`)
		);
		expect([...new Set(found)]).toEqual([]);
		// The search finds what is there: what is the recipient's own is nobody else's.
		const strangers = letters.flatMap((one) => strangersIn(one, new Map(), world.canaries));
		expect(strangers.some((which) => which.startsWith('name-of'))).toBe(true);
	});

	it('is not in what the program logs', () => {
		expect([...new CanarySearch(world.canaries).singing(server.output())]).toEqual([]);
		// And no route of those who answer is there at all.
		expect(server.output()).not.toMatch(/\(respond\)|\/answer\/|\/invitation\/[A-Za-z0-9_-]{20}/);
	});
});

describe('the search for canaries', () => {
	const canaries = [
		{ kind: 'alias', text: 'Saltmarsh & O’Vane' },
		{ kind: 'receipt', text: '7K2M9QXD7K2M9QXD7K2M9QXD' }
	] as const;
	it.each([
		['SALTMARSH &amp; O’VANE', 'alias'],
		['saltmarsh &#38; o&#x2019;vane', 'alias'],
		['?name=Saltmarsh%20%26%20O%E2%80%99Vane', 'alias'],
		['{"name":"Saltmarsh \\u0026 O\\u2019Vane"}', 'alias'],
		['7k2m 9qxd 7k2m-9qxd <b>7K2M</b> 9QXD', 'receipt']
	])('finds one in %s', (text, kind) => {
		expect([...new CanarySearch(canaries).singing(text).keys()]).toEqual([kind]);
	});
	it('leaves out what is somebody’s own', () => {
		const own = [{ kind: 'alias', text: 'Vane', owner: 'invited' }] as const;
		expect(new CanarySearch(own).singing('Vane', 'invited').size).toBe(0);
		expect(new CanarySearch(own).singing('Vane', 'visitor').size).toBe(1);
	});
});
