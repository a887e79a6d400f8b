import { beforeEach, describe, expect, it } from 'vitest';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { DEFAULT_ACCENT_COLOUR } from '../../domain/people/accent-colour.ts';
import { VISITOR } from '../../domain/shared/actor.ts';
import { auditEntry, person, session } from '../db/schema.ts';
import { announceSetUp } from './announce-set-up.ts';
import { readSecretariat } from './read-secretariat.ts';
import { readSession } from './sessions.ts';
import { setUpSecret } from './set-up-secret.ts';
import { checkSetUpLink, setUp } from './set-up.ts';

const db = useDatabase();
let ctx: TestContext;
beforeEach(() => {
	ctx = testContext(db());
});

const input = () => ({
	secretariatName: 'Secretariat of the Riverside Advisory Group',
	contactEmail: 'hello@riverside.example',
	accentColour: DEFAULT_ACCENT_COLOUR,
	name: 'Mair Llewellyn',
	email: 'Mair@Riverside.example',
	password: 'seven herons over a weir',
	secret: setUpSecret(ctx.random),
	browser: 'Firefox on Linux'
});
const announced = async () => {
	const lines: string[] = [];
	await announceSetUp(ctx, (line) => lines.push(line));
	return lines.join('');
};

describe('setting up', () => {
	it('is announced by a link on a line of its own while nobody has an account, and not in the log', async () => {
		const line = await announced();
		expect(line).toBe(`Set up Soundings: http://localhost:3000/set-up/${input().secret}\n`);
		expect(ctx.log.lines().join()).not.toContain(input().secret);
		await setUp(ctx, VISITOR, input());
		expect(await announced()).toBe('');
	});

	it('makes the secretariat and its first account, and signs them in', async () => {
		const made = await setUp(ctx, VISITOR, input());
		if (!made.ok) throw new Error('not set up');
		expect(await readSecretariat(ctx)).toEqual({
			name: 'Secretariat of the Riverside Advisory Group',
			contactEmail: 'hello@riverside.example',
			accentColour: DEFAULT_ACCENT_COLOUR
		});
		expect(await readSession(ctx, made.value.id)).toMatchObject({
			actor: { kind: 'person', name: 'Mair Llewellyn', role: 'secretariat' }
		});
		const record = await db().read.select().from(auditEntry);
		expect(record.map((entry) => [entry.personName, entry.action])).toEqual([
			['Mair Llewellyn', 'secretariat:set-up']
		]);
	});

	it('does not work with another secret', async () => {
		const secret = setUpSecret(ctx.random);
		for (const wrong of ['', 'x', `${secret.slice(0, -1)}~`, `${secret}a`]) {
			await expect(checkSetUpLink(ctx, wrong)).rejects.toMatchObject({ code: 'not-found' });
			await expect(setUp(ctx, VISITOR, { ...input(), secret: wrong })).rejects.toMatchObject({
				code: 'not-found'
			});
		}
		expect(await db().read.$count(person)).toBe(0);
	});

	it('refuses a common password and makes nothing', async () => {
		const refused = await setUp(ctx, VISITOR, { ...input(), password: 'Password12345' });
		expect(refused.ok).toBe(false);
		expect(await readSecretariat(ctx)).toBeNull();
	});

	it('makes one account when two people follow the link at once', async () => {
		const both = await Promise.allSettled([
			setUp(ctx, VISITOR, input()),
			setUp(ctx, VISITOR, { ...input(), email: 'second@riverside.example' })
		]);
		expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
		// By how far the first has come: before its transaction, or after it.
		expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({
			code: expect.stringMatching(/^(already-done|link-expired)$/) as string
		});
		expect(await db().read.$count(person)).toBe(1);
		expect(await db().read.$count(session)).toBe(1);
	});

	it('is over once there is an account: the link is dead', async () => {
		await setUp(ctx, VISITOR, input());
		await expect(checkSetUpLink(ctx, input().secret)).rejects.toMatchObject({
			code: 'link-expired'
		});
		await expect(setUp(ctx, VISITOR, input())).rejects.toMatchObject({ code: 'link-expired' });
	});

	it('undoes everything when what it starts with cannot be written', async () => {
		const seed = () => Promise.reject(new Error('no lists'));
		await expect(setUp(ctx, VISITOR, { ...input(), seed })).rejects.toThrow('no lists');
		expect(await readSecretariat(ctx)).toBeNull();
		expect(await db().read.$count(person)).toBe(0);
	});
});
