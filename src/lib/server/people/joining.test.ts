import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, official } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import type { Role } from '../../domain/shared/role.ts';
import { auditEntry, joiningLink, person } from '../db/schema.ts';
import { inviteColleague } from './invite-colleague.ts';
import { join, readJoiningLink } from './join.ts';
import { readPeople } from './read-people.ts';
import { revokeJoiningLink } from './revoke-joining-link.ts';
import { readSession } from './sessions.ts';

const db = useDatabase();
let ctx: TestContext;
beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
});

const invite = (role: Role = 'official') =>
	inviteColleague(ctx, mair, { name: 'Ffion Achterberg', role });
const account = (secret: string, email = 'ffion@department.example') => ({
	name: 'Ffion ap Achterberg',
	email,
	password: 'kettle lantern gravel moss',
	secret,
	browser: 'Safari on iPhone'
});

describe('a joining link', () => {
	it.each(['secretariat', 'chair', 'official'] as const)('makes an account as %s', async (role) => {
		const { secret } = await invite(role);
		expect(await readJoiningLink(ctx, db().read, secret)).toEqual({
			name: 'Ffion Achterberg',
			role
		});
		const joined = await join(ctx, VISITOR, account(secret));
		if (!joined.ok) throw new Error('not joined');
		expect((await readSession(ctx, joined.value.session.id))?.actor).toMatchObject({
			name: 'Ffion ap Achterberg',
			role
		});
	});

	it('is not kept, only its hash', async () => {
		const { secret } = await invite();
		const kept = JSON.stringify([
			await db().read.select().from(joiningLink),
			await db().read.select().from(auditEntry),
			ctx.log.lines()
		]);
		expect(kept).not.toContain(secret);
		expect(secret.length).toBeGreaterThanOrEqual(32);
	});

	it('works once, also when two open it at once', async () => {
		const { secret } = await invite();
		const both = await Promise.allSettled([
			join(ctx, VISITOR, account(secret, 'one@department.example')),
			join(ctx, VISITOR, account(secret, 'other@department.example'))
		]);
		expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
		await expect(join(ctx, VISITOR, account(secret))).rejects.toMatchObject({
			code: 'link-expired'
		});
		expect(await db().read.$count(person)).toBe(5);
	});

	it('works for seven days and not a moment more', async () => {
		const { secret, expiresAt } = await invite();
		ctx.clock.advance({ days: 7, milliseconds: -1 });
		await readJoiningLink(ctx, db().read, secret);
		ctx.clock.advance({ milliseconds: 1 });
		expect(ctx.clock.now()).toEqual(expiresAt);
		await expect(join(ctx, VISITOR, account(secret))).rejects.toMatchObject({
			code: 'link-expired'
		});
		expect((await readPeople(ctx, mair)).links).toMatchObject([{ isExpired: true }]);
	});

	it('stays open when the address has an account, or the password is refused', async () => {
		const { secret } = await invite();
		const taken = await join(ctx, VISITOR, account(secret, 'DENZIL-hartigan@secretariat.example'));
		expect(taken).toMatchObject({ ok: false, error: { email: expect.anything() as string } });
		const weak = await join(ctx, VISITOR, { ...account(secret), password: 'Achterberg123' });
		expect(weak).toMatchObject({ ok: false, error: { password: expect.anything() as string } });
		expect((await join(ctx, VISITOR, account(secret))).ok).toBe(true);
	});

	it('is worthless once it is withdrawn', async () => {
		const { secret } = await invite();
		const [link] = (await readPeople(ctx, mair)).links;
		await revokeJoiningLink(ctx, mair, { hash: link?.hash ?? '' });
		await expect(readJoiningLink(ctx, db().read, secret)).rejects.toMatchObject({
			code: 'link-expired'
		});
		await expect(revokeJoiningLink(ctx, mair, { hash: link?.hash ?? '' })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('is made by the secretariat alone', async () => {
		for (const actor of [chair, official])
			await expect(
				inviteColleague(ctx, actor, { name: 'x', role: 'secretariat' })
			).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(
			inviteColleague(ctx, VISITOR, { name: 'x', role: 'secretariat' })
		).rejects.toMatchObject({ code: 'not-signed-in' });
		expect(await db().read.$count(joiningLink)).toBe(0);
	});
});
