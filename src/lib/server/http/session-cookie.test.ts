import type { Cookies } from '@sveltejs/kit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addCast, mair, tobias } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { session } from '../db/schema.ts';
import { startSession } from '../people/sessions.ts';
import { hashSecret } from '../random.ts';
import { closeSession, openSession, readActor, sessionHash } from './session-cookie.ts';

const db = useDatabase();
let ctx: TestContext;
let jar: Map<string, { value: string; options: Record<string, unknown> }>;
let cookies: Cookies;

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	jar = new Map();
	cookies = {
		get: (name) => jar.get(name)?.value,
		set: (name, value, options) => {
			jar.set(name, { value, options: { ...options } });
		},
		delete: (name) => {
			jar.delete(name);
		},
		getAll: () => [],
		serialize: () => ''
	};
});
afterEach(() => {
	vi.unstubAllEnvs();
});

const open = async (personId = mair.personId) =>
	openSession(ctx, cookies, await startSession(ctx, personId, 'Firefox on Linux'));

describe('the session cookie', () => {
	it('says who is signed in, and nobody when it is missing, made up or ended', async () => {
		expect(await readActor(ctx, cookies)).toBe(VISITOR);
		await open();
		expect(await readActor(ctx, cookies)).toEqual(mair);
		const id = jar.get('session')?.value ?? '';
		expect(sessionHash(cookies)).toBe(hashSecret(id));
		await closeSession(ctx, cookies);
		expect(jar.size).toBe(0);
		for (const value of [id, '', 'a'.repeat(40), 'a'.repeat(10_000), '\u0000', hashSecret(id)]) {
			jar.set('session', { value, options: {} });
			expect(await readActor(ctx, cookies)).toBe(VISITOR);
		}
	});

	it('is for the server alone, and not sent with forms of other sites', async () => {
		await open();
		expect(jar.get('session')?.options).toMatchObject({
			httpOnly: true,
			sameSite: 'lax',
			path: '/',
			secure: false
		});
	});

	it('is bound to its host, and to https, where there is https', async () => {
		vi.stubEnv('ORIGIN', 'https://soundings.example');
		await open();
		expect([...jar.keys()]).toEqual(['__Host-session']);
		expect(jar.get('__Host-session')?.options).toMatchObject({ secure: true, path: '/' });
		// A cookie that plain http could have planted is not looked at.
		jar.set('session', { value: jar.get('__Host-session')?.value ?? '', options: {} });
		jar.delete('__Host-session');
		expect(await readActor(ctx, cookies)).toBe(VISITOR);
	});

	it('gets a new id at each sign-in, and the session before it ends', async () => {
		await open();
		const before = jar.get('session')?.value;
		await open(tobias.personId);
		expect(jar.get('session')?.value).not.toBe(before);
		expect(await readActor(ctx, cookies)).toEqual(tobias);
		expect(await db().read.$count(session)).toBe(1);
	});

	it('is renewed when the session was prolonged', async () => {
		await open();
		const before = jar.get('session')?.options;
		ctx.clock.advance({ days: 10 });
		await readActor(ctx, cookies);
		const after = jar.get('session')?.options;
		const days = (options: Record<string, unknown> | undefined) =>
			options?.expires instanceof Date
				? Math.round((options.expires.getTime() - Date.parse('2026-11-02T09:00:00Z')) / 86_400_000)
				: 0;
		expect([days(before), days(after)]).toEqual([14, 24]);
	});
});
