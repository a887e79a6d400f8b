import { beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair, official, tobias } from '../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { joiningLink } from '../db/schema.ts';
import { changeRole } from './change-role.ts';
import { chooseNewPassword } from './choose-new-password.ts';
import { deactivatePerson } from './deactivate-person.ts';
import { inviteColleague } from './invite-colleague.ts';
import { join, readJoiningLink } from './join.ts';
import { offerNewPassword } from './offer-new-password.ts';
import { readPeople } from './read-people.ts';
import { readSession, startSession } from './sessions.ts';
import { signIn } from './sign-in.ts';

const db = useDatabase();
const password = 'kettle lantern gravel moss';
const browser = 'Firefox on Linux';
let ctx: TestContext;
beforeEach(async () => {
	ctx = testContext(db());
	await addCast(db());
});
const offer = () => offerNewPassword(ctx, mair, { personId: chair.personId });
const choose = (secret: string) => chooseNewPassword(ctx, VISITOR, { secret, password, browser });

describe('a link for a lost password', () => {
	it('lets its person choose a new one, once, and ends every session of before', async () => {
		const before = await startSession(ctx, chair.personId, browser);
		const { secret } = await offer();
		expect((await readPeople(ctx, mair)).links).toMatchObject([
			{ name: chair.name, isForPassword: true }
		]);
		const chosen = await choose(secret);
		if (!chosen.ok) throw new Error('not chosen');
		expect((await readSession(ctx, chosen.value.session.id))?.actor).toEqual(chair);
		expect(await readSession(ctx, before.id)).toBeNull();
		const email = `${chair.personId}@secretariat.example`;
		expect((await signIn(ctx, VISITOR, { email, password, address: '::1', browser })).ok).toBe(
			true
		);
		await expect(choose(secret)).rejects.toMatchObject({ code: 'link-expired' });
	});

	it('runs out after seven days, and when a newer one is made', async () => {
		const first = await offer();
		const second = await offer();
		await expect(choose(first.secret)).rejects.toMatchObject({ code: 'link-expired' });
		ctx.clock.advance({ days: 7 });
		await expect(choose(second.secret)).rejects.toMatchObject({ code: 'link-expired' });
	});

	it('makes no account, and a joining link changes no password', async () => {
		const { secret } = await offer();
		await expect(readJoiningLink(ctx, db().read, secret)).rejects.toMatchObject({
			code: 'link-expired'
		});
		await expect(
			join(ctx, VISITOR, { name: 'x', email: 'x@y.example', password, secret, browser })
		).rejects.toMatchObject({ code: 'link-expired' });
		const joining = await inviteColleague(ctx, mair, { name: 'x', role: 'chair' });
		await expect(choose(joining.secret)).rejects.toMatchObject({ code: 'link-expired' });
	});

	it('is made by the secretariat, for others who are active', async () => {
		for (const actor of [chair, official])
			await expect(offerNewPassword(ctx, actor, { personId: mair.personId })).rejects.toMatchObject(
				{ code: 'not-allowed' }
			);
		await expect(offerNewPassword(ctx, mair, { personId: mair.personId })).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await deactivatePerson(ctx, mair, { personId: chair.personId });
		await expect(offer()).rejects.toMatchObject({ code: 'not-found' });
	});

	it('does not outlive the account it is for', async () => {
		const { secret } = await offer();
		await deactivatePerson(ctx, mair, { personId: chair.personId });
		await expect(choose(secret)).rejects.toMatchObject({ code: 'link-expired' });
	});
});

describe('somebody who leaves the secretariat', () => {
	it.each(['deactivated', 'another role'])('keeps no way in: %s', async (how) => {
		await inviteColleague(ctx, tobias, { name: 'For myself', role: 'secretariat' });
		await offerNewPassword(ctx, tobias, { personId: chair.personId });
		await inviteColleague(ctx, mair, { name: 'Somebody else’s', role: 'official' });
		const { personId } = tobias;
		if (how === 'deactivated') await deactivatePerson(ctx, mair, { personId });
		else await changeRole(ctx, mair, { personId, role: 'official' });
		const left = await db().read.select({ name: joiningLink.name }).from(joiningLink);
		expect(left.map(({ name }) => name)).toEqual(['Somebody else’s']);
	});
});
