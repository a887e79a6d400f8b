import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCast, chair, mair } from '../../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { inviteSixteen, postOf } from '../../../../../tests/support/invited-world.ts';
import { mailServiceOn } from '../../../../../tests/support/mail-service.ts';
import { respond } from '../../../../../tests/support/response-steps.ts';
import { startSmtpInbox, type SmtpInbox } from '../../../../../tests/support/smtp-inbox.ts';
import { consultation as consultationTable, letter } from '../../db/schema.ts';
import { mailIsIdle, startMail, stopMail } from '../../mail/start-mail.ts';
import { makeSealing } from '../../sealing.ts';
import { findInvitation } from '../invitations/find-invitation.ts';
import { reissueInvitations } from '../invitations/reissue-invitations.ts';
import { revokeInvitation } from '../invitations/revoke-invitation.ts';
import { letterArchive, letterTable } from './letter-files.ts';
import { readMailing } from './read-mailing.ts';
import { remindOfClosing } from './remind-of-closing.ts';
import { sendReminders } from './send-reminders.ts';
import { INVITED_WRITERS, writeInvitedLetters } from './write-invited-letters.ts';

const db = useDatabase();
const origin = 'https://soundings.example.org';
let ctx: TestContext;
let inbox: SmtpInbox;

const start = () => {
	startMail(ctx, mailServiceOn(inbox.url, INVITED_WRITERS));
};
const secretIn = (text: string | undefined) =>
	/\/invitation\/([\w-]+)/.exec(text ?? '')?.[1] ?? 'none';
const remind = async (consultationId: string, note = '') => {
	const mailed = await sendReminders(ctx, mair, { consultationId, note });
	await mailIsIdle(ctx);
	return mailed;
};

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
	inbox = await startSmtpInbox();
});
afterEach(async () => {
	await stopMail(ctx);
	await inbox.close();
});

describe('letters to invited organisations', () => {
	it('go out with the invitation, each with its organisation’s own link', async () => {
		start();
		const { links } = await inviteSixteen(ctx);
		await mailIsIdle(ctx);
		const letters = await inbox.letters();
		expect(letters).toHaveLength(16);
		for (const { name, secret } of links) {
			const own = letters.find(({ to }) => to?.[0]?.address === postOf(name));
			expect(secretIn(own?.text)).toBe(secret);
			expect(own?.text).toContain(name);
			expect((await findInvitation(ctx, secretIn(own?.html))).organisationName).toBe(name);
		}
		// The outbox holds no link, nor what one is made of.
		const kept = JSON.stringify(await db().read.select().from(letter));
		for (const { secret } of links) expect(kept).not.toContain(secret);
	});

	it('remind everybody who has not answered with their identity, used link or not, in one form', async () => {
		start();
		const { consultation, links } = await inviteSixteen(ctx);
		const [one, two, three, ...others] = links;
		await respond(ctx, consultation.slug, 'named', one);
		await respond(ctx, consultation.slug, 'unattributed', two);
		await respond(ctx, consultation.slug, 'anonymous', three);
		await mailIsIdle(ctx);
		inbox.raw.length = 0;
		await remind(consultation.id, 'Diolch yn fawr!');
		const letters = await inbox.letters();
		expect(letters.map(({ to }) => to?.[0]?.address).sort()).toEqual(
			[three, ...others].map((each) => postOf(each?.name ?? '')).sort()
		);
		// Nothing in a letter, nor in the outbox, is different for the one who answered anonymously.
		const shape = (text: string | undefined, link: (typeof links)[number] | undefined) =>
			text?.replaceAll(link?.name ?? '', 'N').replaceAll(link?.secret ?? '', 'S');
		const shapes = [three, ...others].map((link) => {
			const own = letters.find(({ to }) => to?.[0]?.address === postOf(link?.name ?? ''));
			expect(own?.text).toContain('Diolch yn fawr!');
			expect(own?.text).toContain('please ignore this letter');
			return shape(own?.text, link);
		});
		expect(new Set(shapes).size).toBe(1);
		const rows = await db().read.select().from(letter);
		const kept = rows
			.filter(({ kind }) => kind === 'reminder')
			.map(({ id: _id, organisationId: _organisation, address: _address, ...rest }) => rest);
		expect(new Set(kept.map((row) => JSON.stringify(row))).size).toBe(1);
	});

	it('are sent once, however often the button is pressed', async () => {
		start();
		const { consultation } = await inviteSixteen(ctx);
		await mailIsIdle(ctx);
		inbox.raw.length = 0;
		const input = { consultationId: consultation.id, note: '', mailingId: ctx.random.id() };
		const pressed = await Promise.all([1, 2, 3].map(() => sendReminders(ctx, mair, input)));
		await mailIsIdle(ctx);
		expect(inbox.raw).toHaveLength(16);
		expect(new Set(pressed.map((one) => one?.letterCount))).toEqual(new Set([16]));
	});

	it('are not sent when their reason has gone by their turn', async () => {
		const { consultation, links } = await inviteSixteen(ctx);
		await db().write((tx) => tx.update(letter).set({ state: 'waiting' }));
		await respond(ctx, consultation.slug, 'named', links[0]);
		await respond(ctx, consultation.slug, 'anonymous', links[1]);
		start();
		await mailIsIdle(ctx);
		expect(inbox.raw).toHaveLength(15);
		expect(inbox.recipients).not.toContain(postOf(links[0]?.name ?? ''));
		expect(await db().read.$count(letter, eq(letter.state, 'not-needed'))).toBe(1);
	});

	it('are written one by one, each from what is known at its turn, however slow the server is', async () => {
		let answer: () => void = () => undefined;
		const until = new Promise<'yes'>((resolve) => {
			answer = () => {
				resolve('yes');
			};
		});
		inbox.treat = () =>
			inbox.recipients.length === 1 ? { kind: 'hold', at: 'recipient', until } : { kind: 'take' };
		start();
		const { consultation, links } = await inviteSixteen(ctx);
		await expect.poll(() => inbox.recipients.length).toBe(1);
		const toCome = links.filter(({ name }) => !inbox.recipients.includes(postOf(name)));
		const [one, two, three] = toCome;
		const consultationId = consultation.id;
		await respond(ctx, consultation.slug, 'named', one);
		const invitationId = two?.invitationId ?? '';
		await revokeInvitation(ctx, mair, { consultationId, invitationId });
		await reissueInvitations(ctx, mair, { consultationId });
		answer();
		await mailIsIdle(ctx);
		for (const gone of [one, two]) expect(inbox.recipients).not.toContain(postOf(gone?.name ?? ''));
		// Two letters each, the invitation and the one of the new link, and no dead link in either.
		const late = (await inbox.letters()).filter(({ to }) =>
			toCome.some(({ name }) => to?.[0]?.address === postOf(name))
		);
		expect(late).toHaveLength(2 * (toCome.length - 2));
		for (const { text } of late)
			expect((await findInvitation(ctx, secretIn(text))).slug).toBe(consultation.slug);
		await expect(findInvitation(ctx, three?.secret ?? '')).rejects.toThrow('not-found');
	});

	it('carry links that work after the secret key was lost', async () => {
		const { consultation, links } = await inviteSixteen(ctx);
		ctx.sealing = makeSealing('another secret key, made after the first was lost');
		start();
		await remind(consultation.id);
		const [first] = await inbox.letters();
		expect((await findInvitation(ctx, secretIn(first?.text))).slug).toBe(consultation.slug);
		await expect(findInvitation(ctx, links[0]?.secret ?? '')).rejects.toThrow('not-found');
	});

	it('are the secretariat’s to send', async () => {
		const { consultation } = await inviteSixteen(ctx);
		const input = { consultationId: consultation.id, note: '' };
		await expect(sendReminders(ctx, chair, input)).rejects.toThrow('not-allowed');
		ctx.clock.advance({ days: 30 });
		await expect(sendReminders(ctx, mair, input)).rejects.toThrow('closed');
	});
});

describe('on the day before closing', () => {
	const closesOn = async (id: string, instant: string) => {
		await db().write((tx) =>
			tx
				.update(consultationTable)
				.set({ closesAt: new Date(instant) })
				.where(eq(consultationTable.id, id))
		);
	};
	const reminded = () => db().read.$count(letter, eq(letter.kind, 'closing-tomorrow'));

	it('everybody who has not answered with their identity is reminded, once, from nine', async () => {
		start();
		const { consultation, links } = await inviteSixteen(ctx);
		await respond(ctx, consultation.slug, 'unattributed', links[3]);
		await respond(ctx, consultation.slug, 'anonymous', links[4]);
		await closesOn(consultation.id, '2026-11-12T17:00:00Z');
		for (const early of ['2026-11-10T23:00:00Z', '2026-11-11T08:59:00Z']) {
			ctx.clock.set(early);
			await remindOfClosing(ctx);
			expect(await reminded()).toBe(0);
		}
		ctx.clock.set('2026-11-11T09:00:00Z');
		for (let n = 0; n < 3; n++) await remindOfClosing(ctx);
		await mailIsIdle(ctx);
		expect(await reminded()).toBe(15);
		const subjects = (await inbox.letters()).map(({ subject }) => subject ?? '');
		expect(subjects.filter((subject) => subject.startsWith('Closing tomorrow'))).toHaveLength(15);
		ctx.clock.set('2026-11-12T10:00:00Z');
		await remindOfClosing(ctx);
		expect(await reminded()).toBe(15);
		// It is put off: they are told of the new day, once again.
		await closesOn(consultation.id, '2026-11-20T00:00:00Z');
		ctx.clock.set('2026-11-19T12:00:00Z');
		for (let n = 0; n < 2; n++) await remindOfClosing(ctx);
		expect(await reminded()).toBe(30);
	});

	it('what could not be sent in time says so, and is dropped when closing was put off', async () => {
		const { consultation } = await inviteSixteen(ctx);
		await closesOn(consultation.id, '2026-11-12T17:00:00Z');
		ctx.clock.set('2026-11-11T09:00:00Z');
		await remindOfClosing(ctx);
		await db().write((tx) =>
			tx.update(letter).set({ state: 'waiting' }).where(eq(letter.kind, 'closing-tomorrow'))
		);
		const [late] = await db()
			.read.select()
			.from(letter)
			.where(eq(letter.kind, 'closing-tomorrow'))
			.limit(1);
		const written = async () => {
			const what = (await writeInvitedLetters(ctx, late === undefined ? [] : [late], origin)).get(
				late?.id ?? ''
			);
			return what?.kind === 'written' ? what.letter.subject : what?.kind;
		};
		expect(await written()).toMatch(/^Closing tomorrow: /);
		ctx.clock.set('2026-11-12T08:00:00Z');
		expect(await written()).toMatch(/^Closing today: /);
		await closesOn(consultation.id, '2026-11-20T17:00:00Z');
		expect(await written()).toBe('not-needed');
	});

	it('is the day before, by London’s calendar, and no other', async () => {
		const { consultation } = await inviteSixteen(ctx);
		await closesOn(consultation.id, '2026-11-13T00:00:00Z');
		for (const [at, count] of [
			['2026-11-11T12:00:00Z', 0],
			['2026-11-12T08:59:00Z', 0],
			['2026-11-12T23:59:00Z', 16]
		] as const) {
			ctx.clock.set(at);
			await remindOfClosing(ctx);
			expect(await reminded()).toBe(count);
		}
	});
});

describe('where mail is off, or the consultation is an example', () => {
	const whole = async (consultationId: string) => {
		const [row] = await db().read.select({ id: letter.mailingId }).from(letter);
		return await readMailing(ctx, mair, { consultationId, mailingId: row?.id ?? '', origin });
	};

	it('the letters can be read, saved for a mail merge, and opened in a mail program', async () => {
		const { consultation, links } = await inviteSixteen(ctx);
		const mailing = await whole(consultation.id);
		expect(mailing.letters.map(({ state }) => state)).toEqual(Array(16).fill('by-hand'));
		const table = letterTable(mailing);
		const files = Object.entries(unzipSync(await letterArchive(ctx, mailing)));
		expect(files).toHaveLength(16);
		for (const [at, { name, secret }] of links.entries()) {
			expect(table).toContain(`${origin}/invitation/${secret}`);
			const message = await PostalMime.parse(strFromU8(files[at]?.[1] ?? new Uint8Array()));
			expect(message.to?.[0]).toEqual({ name: 'Siân Ŵyn', address: postOf(name) });
			expect(secretIn(message.text)).toBe(secret);
		}
	});

	it('nothing is sent once mail is on again, and never for an example', async () => {
		const { consultation } = await inviteSixteen(ctx, { isExample: false });
		start();
		await mailIsIdle(ctx);
		expect(inbox.raw).toHaveLength(0);
		await db().write((tx) => tx.update(consultationTable).set({ isExample: true }));
		expect(await remind(consultation.id)).toMatchObject({ isByHand: true });
		expect(inbox.raw).toHaveLength(0);
	});

	it('a link is read only where it has to be', async () => {
		start();
		const { consultation } = await inviteSixteen(ctx);
		await mailIsIdle(ctx);
		expect(JSON.stringify(await whole(consultation.id))).not.toContain('/invitation/');
	});
});
