import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, mair } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { person, session } from '../db/schema.ts';
import { hashPassword } from './password-hash.ts';
import { endSession, readSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

const db = useDatabase();
const password = 'seven herons over a weir';
let ctx: TestContext;

beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
	const passwordHash = await hashPassword(password);
	await db().write(async (tx) => {
		await tx.update(person).set({ passwordHash });
	});
});

const attempt = (over: Partial<Parameters<typeof signIn>[2]> = {}) =>
	signIn(ctx, VISITOR, {
		email: 'mair-llewellyn@secretariat.example',
		password,
		address: '192.0.2.1',
		browser: 'Firefox on Linux',
		...over
	});
async function signedIn() {
	const result = await attempt();
	if (!result.ok) throw new Error(result.error);
	return result.value.session;
}

describe('signing in', () => {
	it('opens a session of the person whose e-mail and password are given', async () => {
		const { id } = await signedIn();
		expect((await readSession(ctx, id))?.actor).toEqual(mair);
	});

	it('does not mind capitals in an e-mail address, or space around it', async () => {
		expect((await attempt({ email: ' Mair-Llewellyn@Secretariat.Example ' })).ok).toBe(true);
	});

	it('says the same of a wrong password, an unknown address and a deactivated account', async () => {
		await db().write(async (tx) => {
			await tx.update(person).set({ deactivatedAt: ctx.clock.now() });
		});
		const refused = { ok: false, error: 'wrong' };
		expect(await attempt()).toEqual(refused);
		await db().write(async (tx) => {
			await tx.update(person).set({ deactivatedAt: null });
		});
		expect(await attempt({ password: 'not this one at all' })).toEqual(refused);
		expect(await attempt({ email: 'nobody@secretariat.example' })).toEqual(refused);
		expect(await attempt({ email: "' or 1=1 --", password: '' })).toEqual(refused);
		expect(await attempt({ email: 'x'.repeat(100_000) })).toEqual(refused);
		expect(await attempt({ password: 'x'.repeat(100_000) })).toEqual(refused);
		expect(await db().read.$count(session)).toBe(0);
	});

	it('does the work of checking a password for an address that nobody has', async () => {
		const timeOf = async (email: string) => {
			const started = performance.now();
			await attempt({ email, password: 'not this one at all' });
			return performance.now() - started;
		};
		await timeOf('warm@secretariat.example');
		const known = await timeOf('mair-llewellyn@secretariat.example');
		const unknown = await timeOf('nobody@secretariat.example');
		// Without the hash it would be a hundredth.
		expect(unknown).toBeGreaterThan(known / 5);
	});

	it('stops at the eleventh attempt for an address, right or wrong, for 15 minutes', async () => {
		for (let i = 0; i < 10; i++)
			expect(await attempt({ password: 'wrong again and again' })).toMatchObject({
				error: 'wrong'
			});
		expect(await attempt()).toEqual({ ok: false, error: 'too-many' });
		expect((await attempt({ email: 'tobias-adeyemi-fox@secretariat.example' })).ok).toBe(true);
		ctx.clock.advance({ minutes: 15 });
		expect((await attempt()).ok).toBe(true);
	});

	it('lets no attempt through beside the limit when many come at once', async () => {
		const all = await Promise.all(
			Array.from({ length: 14 }, () => attempt({ password: 'wrong at the same time' }))
		);
		expect(all.filter((one) => !one.ok && one.error === 'too-many')).toHaveLength(4);
	});

	it('stops one place that tries many addresses', async () => {
		for (let i = 0; i < 60; i++)
			await attempt({ email: `guess${String(i)}@secretariat.example`, password: '' });
		expect(await attempt()).toEqual({ ok: false, error: 'too-many' });
		expect((await attempt({ address: '192.0.2.2' })).ok).toBe(true);
	});

	it('forgets wrong passwords once the right one was given', async () => {
		for (let i = 0; i < 9; i++) await attempt({ password: 'wrong again and again' });
		expect((await attempt()).ok).toBe(true);
		for (let i = 0; i < 9; i++) await attempt({ password: 'wrong again and again' });
		expect((await attempt()).ok).toBe(true);
	});
});

describe('a session', () => {
	it('has a new id every time, which is not stored', async () => {
		const [one, other] = [await signedIn(), await signedIn()];
		expect(one.id).not.toBe(other.id);
		const stored = JSON.stringify(await db().read.select().from(session));
		for (const { id } of [one, other]) expect(stored).not.toContain(id);
		expect(stored).toContain('Firefox on Linux');
	});

	it('cannot be opened with what a thief of the data finds', async () => {
		await signedIn();
		const [stored] = await db().read.select().from(session);
		expect(await readSession(ctx, stored?.tokenHash ?? '')).toBeNull();
	});

	it('ends when it is ended, and when its person is deactivated', async () => {
		const [one, other] = [await signedIn(), await signedIn()];
		await endSession(ctx, one.id);
		expect(await readSession(ctx, one.id)).toBeNull();
		expect(await readSession(ctx, other.id)).not.toBeNull();
		await db().write(async (tx) => {
			await tx.update(person).set({ deactivatedAt: ctx.clock.now() });
		});
		expect(await readSession(ctx, other.id)).toBeNull();
	});

	it('lasts 14 days, and as long again when it is used in its second week', async () => {
		const { id } = await signedIn();
		ctx.clock.advance({ days: 6 });
		expect((await readSession(ctx, id))?.prolonged).toBeNull();
		ctx.clock.advance({ days: 3 });
		const prolonged = (await readSession(ctx, id))?.prolonged;
		expect(prolonged?.id).toBe(id);
		// 14 days on from 11 November; Lucia's own clock moves a little meanwhile.
		expect(prolonged?.expiresAt.toISOString()).toMatch(/^2026-11-25T(08:59:5|09:00:0)/);
		ctx.clock.advance({ days: 13, hours: 23 });
		expect(await readSession(ctx, id)).not.toBeNull();
	});

	it('ends when it was not used for 14 days', async () => {
		const { id } = await signedIn();
		ctx.clock.advance({ days: 14, minutes: 1 });
		expect(await readSession(ctx, id)).toBeNull();
	});
});
