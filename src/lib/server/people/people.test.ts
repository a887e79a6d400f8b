import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, official, tobias } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { auditEntry, person } from '../db/schema.ts';
import { hashSecret } from '../random.ts';
import { changePassword } from './change-password.ts';
import { changeRole } from './change-role.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { reactivatePerson } from './reactivate-person.ts';
import { readAccount } from './read-account.ts';
import { readPeople } from './read-people.ts';
import { revokeSession } from './revoke-session.ts';
import { readSession, startSession } from './sessions.ts';

const db = useDatabase();
let ctx: TestContext;
beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
});
const actions = async () =>
	(await db().read.select({ action: auditEntry.action }).from(auditEntry)).map((e) => e.action);

describe('a role', () => {
	it('changes for the next page, and is recorded', async () => {
		const { id } = await startSession(ctx, chair.personId, 'Firefox');
		await changeRole(ctx, mair, { personId: chair.personId, role: 'official' });
		expect((await readSession(ctx, id))?.actor).toMatchObject({ role: 'official' });
		expect(await actions()).toEqual(['person:role-changed']);
	});

	it('is not changed by its own person, nor taken from the last of the secretariat', async () => {
		const own = await changeRole(ctx, mair, { personId: mair.personId, role: 'chair' });
		expect(own).toEqual({ ok: false, error: 'own-account' });
		await deactivatePerson(ctx, mair, { personId: tobias.personId });
		// Tobias was deactivated in the meantime; his request was already past the guard.
		const last = await changeRole(ctx, tobias, { personId: mair.personId, role: 'chair' });
		expect(last).toEqual({ ok: false, error: 'last-secretariat' });
	});

	it('is changed by the secretariat alone', async () => {
		for (const actor of [chair, official])
			await expect(
				changeRole(ctx, actor, { personId: official.personId, role: 'secretariat' })
			).rejects.toMatchObject({ code: 'not-allowed' });
	});
});

describe('an account', () => {
	it('is deactivated and signed out everywhere, and can be brought back', async () => {
		const { id } = await startSession(ctx, chair.personId, 'Firefox');
		await deactivatePerson(ctx, mair, { personId: chair.personId });
		expect(await readSession(ctx, id)).toBeNull();
		await expect(deactivatePerson(ctx, mair, { personId: chair.personId })).rejects.toMatchObject({
			code: 'not-found'
		});
		await reactivatePerson(ctx, mair, { personId: chair.personId });
		expect(await readSession(ctx, id)).toBeNull();
		const { people } = await readPeople(ctx, mair);
		expect(people.map((p) => [p.name, p.deactivatedAt, p.isSelf])).toEqual([
			['Denzil Hartigan', null, false],
			['Mair Llewellyn', null, true],
			['Siobhán Okparaocha', null, false],
			['Tobias Adeyemi-Fox', null, false]
		]);
	});

	it('is not deactivated by its own person', async () => {
		const own = await deactivatePerson(ctx, mair, { personId: mair.personId });
		expect(own).toEqual({ ok: false, error: 'own-account' });
	});

	it('is left to one of two who deactivate each other at once', async () => {
		const both = await Promise.all([
			deactivatePerson(ctx, mair, { personId: tobias.personId }),
			deactivatePerson(ctx, tobias, { personId: mair.personId })
		]);
		expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
		const active = await db().read.select().from(person).where(eq(person.role, 'secretariat'));
		expect(active.filter((p) => p.deactivatedAt === null)).toHaveLength(1);
	});
});

describe('a person', () => {
	const oldPassword = 'seven herons over a weir';
	const newPassword = 'kettle lantern gravel moss';
	beforeEach(async () => {
		const passwordHash = await hashPassword(oldPassword);
		await db().write(async (tx) => {
			await tx.update(person).set({ passwordHash });
		});
	});
	const storedHash = async () =>
		(await db().read.select().from(person).where(eq(person.id, mair.personId)))[0]?.passwordHash;

	it('sees their sessions and nobody else’s, and ends one', async () => {
		const here = await startSession(ctx, mair.personId, 'Firefox on Linux');
		ctx.clock.advance({ hours: 1 });
		const there = await startSession(ctx, mair.personId, 'Safari on iPhone');
		const theirs = await startSession(ctx, tobias.personId, 'Edge on Windows');
		const account = await readAccount(ctx, mair, hashSecret(here.id));
		expect(account.sessions.map((s) => [s.browser, s.isThis])).toEqual([
			['Safari on iPhone', false],
			['Firefox on Linux', true]
		]);
		await revokeSession(ctx, mair, { hash: hashSecret(there.id) });
		expect(await readSession(ctx, there.id)).toBeNull();
		await expect(revokeSession(ctx, mair, { hash: hashSecret(theirs.id) })).rejects.toMatchObject({
			code: 'not-found'
		});
		expect(await readSession(ctx, theirs.id)).not.toBeNull();
	});

	it('changes their password with the old one, and every other session ends', async () => {
		const here = await startSession(ctx, mair.personId, 'Firefox on Linux');
		const there = await startSession(ctx, mair.personId, 'Safari on iPhone');
		const changed = await changePassword(ctx, mair, {
			oldPassword,
			newPassword,
			sessionHash: hashSecret(here.id)
		});
		expect(changed.ok).toBe(true);
		expect(await verifyPassword(await storedHash(), newPassword)).toBe(true);
		expect(await readSession(ctx, here.id)).not.toBeNull();
		expect(await readSession(ctx, there.id)).toBeNull();
		expect(await actions()).toEqual(['person:password-changed']);
	});

	it('does not change it without the old one, nor to a bad one, nor by guessing', async () => {
		const change = (from: string, to: string) =>
			changePassword(ctx, mair, { oldPassword: from, newPassword: to, sessionHash: null });
		expect(await change(oldPassword, 'Mair Llewellyn 1')).toMatchObject({ ok: false });
		for (let i = 0; i < 10; i++)
			expect(await change('a wrong guess at it', newPassword)).toMatchObject({
				error: { oldPassword: expect.anything() as string }
			});
		await expect(change(oldPassword, newPassword)).rejects.toMatchObject({
			code: 'too-many-attempts'
		});
		expect(await verifyPassword(await storedHash(), oldPassword)).toBe(true);
	});
});
