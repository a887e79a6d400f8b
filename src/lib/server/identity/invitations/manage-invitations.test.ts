import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { addCast, chair, mair } from '../../../../../tests/support/cast.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { inviteSixteen, postOf } from '../../../../../tests/support/invited-world.ts';
import { linksOf } from '../../../../../tests/support/invitation-links.ts';
import { mailServiceOn } from '../../../../../tests/support/mail-service.ts';
import { begin, respond } from '../../../../../tests/support/response-steps.ts';
import { startSmtpInbox, type SmtpInbox } from '../../../../../tests/support/smtp-inbox.ts';
import { invitation, letter, organisationValue, registerValue } from '../../db/schema.ts';
import { mailIsIdle, startMail, stopMail } from '../../mail/start-mail.ts';
import { markCameBack } from '../../mail/mark-came-back.ts';
import { retryLetters } from '../../mail/retry-letters.ts';
import { readAnonymousState } from '../../responses/shown/shown.ts';
import { createInvitations } from './create-invitations.ts';
import { findInvitation } from './find-invitation.ts';
import { readInvitation } from './read-invitation.ts';
import { readInvitations } from './read-invitations.ts';
import { readMailings } from '../letters/read-mailings.ts';
import { readResponseRates } from './read-response-rates.ts';
import { replaceContact } from './replace-contact.ts';
import { restoreInvitation } from './restore-invitation.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { sendReminders } from '../letters/send-reminders.ts';
import { INVITED_WRITERS } from '../letters/write-invited-letters.ts';

const db = useDatabase();
let ctx: TestContext;
let inbox: SmtpInbox;
beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
	inbox = await startSmtpInbox();
});
afterEach(async () => {
	await stopMail(ctx);
	await inbox.close();
});

describe('revoking an invitation', () => {
	it('looks the same whether it was used or not, and lets no count move', async () => {
		const { consultation, links } = await inviteSixteen(ctx, { content: { threshold: 3 } });
		const { id: consultationId, slug } = consultation;
		for (const link of links.slice(0, 4)) await respond(ctx, slug, 'anonymous', link);
		const seen = () => readInvitations(ctx, mair, { consultationId, page: 1 });
		const before = await seen();
		expect(before.openedAtLeast).toBe(3);
		const [used, unused] = [links[0], links[9]];
		for (const link of [used, unused]) {
			const { invitationId = '', secret = '', name = '' } = link ?? {};
			await revokeInvitation(ctx, mair, { consultationId, invitationId });
			await expect(findInvitation(ctx, secret)).rejects.toThrow('not-found');
			const one = await readInvitation(ctx, mair, { consultationId, invitationId });
			expect({ ...one, id: '', organisationId: '', organisationName: '' }).toMatchObject({
				isRevoked: true,
				registerContacts: [{ email: postOf(name) }]
			});
		}
		const after = await seen();
		expect(after).toMatchObject({ invitedCount: 14, revokedCount: 2, openedAtLeast: 3 });
		const stripped = after.organisations
			.filter(({ isRevoked }) => isRevoked)
			.map(({ answered, isRevoked }) => ({ answered, isRevoked }));
		expect(new Set(stripped.map((row) => JSON.stringify(row))).size).toBe(1);
	});

	it('hides nobody: those who are revoked do not count among whom an answer could be', async () => {
		const { consultation, links } = await inviteSixteen(ctx, { content: { threshold: 5 } });
		const { id: consultationId } = consultation;
		for (const { invitationId } of links.slice(0, 12))
			await revokeInvitation(ctx, mair, { consultationId, invitationId });
		ctx.clock.advance({ days: 30 });
		const { view } = await readAnonymousState(db().read, ctx.clock, consultationId);
		expect(view).not.toBe('all');
	});

	it('deletes it while nobody can have used it, so that it can be made again', async () => {
		const now = ctx.clock.now().getTime();
		const { consultation, links } = await inviteSixteen(ctx, {
			opensAt: new Date(now + 86_400_000)
		});
		const { id: consultationId } = consultation;
		const { invitationId = '', organisationId = '' } = links[2] ?? {};
		await revokeInvitation(ctx, mair, { consultationId, invitationId });
		expect(await db().read.$count(invitation)).toBe(15);
		expect(await db().read.$count(letter)).toBe(15);
		const choice = { kind: 'organisations' as const, ids: [organisationId] };
		expect(await createInvitations(ctx, mair, { consultationId, choice })).toMatchObject({
			organisationCount: 1
		});
	});

	it('stops letters, until it is made good with a new link', async () => {
		const { consultation, links } = await inviteSixteen(ctx);
		const { id: consultationId } = consultation;
		const { invitationId = '', secret = '' } = links[0] ?? {};
		await revokeInvitation(ctx, mair, { consultationId, invitationId });
		expect(await sendReminders(ctx, mair, { consultationId, note: '' })).toMatchObject({
			organisationCount: 15
		});
		await restoreInvitation(ctx, mair, { consultationId, invitationId });
		const [again] = await linksOf(ctx, consultationId);
		expect(again?.secret).not.toBe(secret);
		expect((await findInvitation(ctx, again?.secret ?? '')).slug).toBe(consultation.slug);
		await begin(ctx, consultation.slug, 'anonymous', again && { ...again, name: '' });
	});
});

describe('a letter that bounced', () => {
	it('is shown with why, sent again when asked, and dropped with its contact', async () => {
		inbox.treat = (to) =>
			to === 'post0@org.example'
				? { kind: 'refuse', at: 'recipient', code: 550, words: '5.1.1 Unknown user' }
				: { kind: 'take' };
		startMail(ctx, mailServiceOn(inbox.url, INVITED_WRITERS));
		const { consultation, links } = await inviteSixteen(ctx);
		const { id: consultationId } = consultation;
		await mailIsIdle(ctx);
		const { inTrouble, mailings } = await readMailings(ctx, mair, consultationId);
		expect(mailings).toMatchObject([{ kind: 'invitation', counts: { sent: 15, refused: 1 } }]);
		expect(inTrouble).toMatchObject([
			{ address: 'post0@org.example', problem: 'address-refused', triedOn: '2026-11-02' }
		]);
		const letterId = inTrouble[0]?.id ?? '';
		await retryLetters(ctx, mair, { consultationId, which: { letterId } });
		await mailIsIdle(ctx);
		expect(inbox.recipients.filter((to) => to === 'post0@org.example')).toHaveLength(2);

		const invitationId = inTrouble[0]?.invitationId ?? '';
		const contact = { name: 'Niamh', email: 'niamh@org.example' };
		await replaceContact(ctx, mair, { consultationId, invitationId, contact });
		await mailIsIdle(ctx);
		expect((await readMailings(ctx, mair, consultationId)).inTrouble).toEqual([]);
		const last = (await inbox.letters()).at(-1);
		expect(last?.to?.[0]).toEqual({ name: 'Niamh', address: 'niamh@org.example' });
		const own = links.find((link) => link.invitationId === invitationId);
		expect(last?.text).toContain(own?.secret);
		// Reminders go there too, and nowhere else.
		inbox.recipients.length = 0;
		await sendReminders(ctx, mair, { consultationId, note: '' });
		await mailIsIdle(ctx);
		expect(inbox.recipients).toContain('niamh@org.example');
		expect(inbox.recipients).not.toContain('post0@org.example');
	});
});

describe('a letter that came back later, to the mailbox of the secretariat', () => {
	it('is noted by hand, stands among those in trouble, and can be sent to somebody else', async () => {
		startMail(ctx, mailServiceOn(inbox.url, INVITED_WRITERS));
		const { consultation, links } = await inviteSixteen(ctx);
		const { id: consultationId } = consultation;
		await mailIsIdle(ctx);
		const seen = () => readMailings(ctx, mair, consultationId);
		const [sent] = await db()
			.read.select()
			.from(letter)
			.where(eq(letter.address, 'post3@org.example'));
		const letterId = sent?.id ?? '';
		const mark = (hasComeBack: boolean, of = consultationId) =>
			markCameBack(ctx, mair, { consultationId: of, letterId, hasComeBack });
		await expect(mark(true, 'another')).rejects.toThrow('not-found');
		await mark(true);
		await mark(true);
		expect((await seen()).inTrouble).toMatchObject([
			{ address: 'post3@org.example', problem: 'came-back', state: 'refused' }
		]);
		await mark(false);
		const kept = await db().read.select().from(letter).where(eq(letter.id, letterId));
		expect(kept).toEqual([sent]);
		await mark(true);
		const invitationId =
			links.find(({ organisationId }) => organisationId === sent?.organisationId)?.invitationId ??
			'';
		const contact = { name: 'Niamh', email: 'niamh@org.example' };
		await replaceContact(ctx, mair, { consultationId, invitationId, contact });
		await mailIsIdle(ctx);
		expect((await seen()).inTrouble).toEqual([]);
		expect(inbox.recipients).toContain('niamh@org.example');
		await expect(
			markCameBack(ctx, chair, { consultationId, letterId, hasComeBack: true })
		).rejects.toThrow('not-allowed');
	});
});

describe('response rates', () => {
	it('count identified answers by group from k on, and do not move when somebody answers anonymously', async () => {
		const { consultation, links } = await inviteSixteen(ctx, { content: { threshold: 3 } });
		const { id: consultationId, slug } = consultation;
		await db().write(async (tx) => {
			for (const [n, name] of ['Wales', 'Hull'].entries())
				await tx.insert(registerValue).values({
					...{ id: name, kind: 'group', name, nameFolded: name.toLowerCase() },
					...{ description: '', position: n }
				});
			const rows = links.map(({ organisationId }, n) => ({
				organisationId,
				valueId: n < 14 ? 'Wales' : 'Hull'
			}));
			await tx.insert(organisationValue).values(rows);
		});
		const rates = async () => {
			const { all, lists } = await readResponseRates(ctx, mair, consultationId);
			return { all, groups: lists.flatMap(({ rows }) => rows.map(({ rate }) => rate)) };
		};
		await respond(ctx, slug, 'named', links[0]);
		expect(await rates()).toEqual({
			all: { kind: 'few', invited: 16 },
			groups: [{ kind: 'few', invited: 14 }, { kind: 'hidden' }]
		});
		await respond(ctx, slug, 'named', links[1]);
		await respond(ctx, slug, 'unattributed', links[2]);
		const before = await rates();
		expect(before.groups[0]).toEqual({ kind: 'shown', invited: 14, answered: 3, percent: 21 });
		for (const link of links.slice(3, 9)) {
			await respond(ctx, slug, 'anonymous', link);
			expect(await rates()).toEqual(before);
		}
		expect(await db().read.$count(letter, eq(letter.state, 'by-hand'))).toBe(16);
	});
});
