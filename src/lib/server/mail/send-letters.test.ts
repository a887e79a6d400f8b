import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import {
	LETTER_SENDER as sender,
	LETTER_TEXT as text,
	mailServiceOn
} from '../../../../tests/support/mail-service.ts';
import { startSmtpInbox, type SmtpInbox } from '../../../../tests/support/smtp-inbox.ts';
import { letter } from '../db/schema.ts';
import { addSingleLetter } from './add-letters.ts';
import type { LetterWriter } from './letter-writer.ts';
import { newStanding, sendDueLetters, type MailService } from './send-letters.ts';

const db = useDatabase();
let ctx: TestContext;
let inbox: SmtpInbox;
let service: MailService;

const put = (id: string, address: string, kind: 'test' | 'receipt' = 'test') =>
	db().write((tx) => addSingleLetter(tx, { id, kind, name: '', address, sealed: 'sealed' }));
const stored = async (id: string) => {
	const [row] = await db().read.select().from(letter).where(eq(letter.id, id));
	return row;
};
const send = (standing = newStanding()) => sendDueLetters(ctx, service, standing);

beforeEach(async () => {
	ctx = testContext(db());
	inbox = await startSmtpInbox();
	service = mailServiceOn(inbox.url);
});
afterEach(() => inbox.close());

describe('a letter', () => {
	it('arrives as it was meant, in both halves, with names and emoji whole', async () => {
		await put('letter-1', 'siân@llwybrau.example');
		await put('letter-2', 'b@example.org');
		await send();
		const [one, two] = await inbox.letters();
		expect(inbox.recipients).toEqual(['siân@llwybrau.example', 'b@example.org']);
		expect(one?.subject).toBe(text.subject);
		expect(one?.from).toEqual({ name: sender.name, address: 'letters@example.org' });
		expect(one?.replyTo).toEqual([{ name: sender.name, address: sender.contactEmail }]);
		expect(one?.text).toContain('First line.\n.\n.dot');
		expect(one?.text).toContain('https://soundings.example.org/invitation/abc?x=1&y=2');
		expect(one?.html).toContain('href="https://soundings.example.org/invitation/abc?x=1&amp;y=2"');
		expect(one?.html).not.toMatch(/<img|<link|url\(|http:\/\//);
		expect([one?.messageId, two?.messageId]).toEqual([
			'<letter-1@example.org>',
			'<letter-2@example.org>'
		]);
		expect(one?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
	});

	it('leaves no time and no words behind when it is sent', async () => {
		await put('letter-1', 'a@example.org');
		await send();
		expect(await stored('letter-1')).toMatchObject({
			...{ state: 'sent', attempts: 1, doubts: 0, triedOn: '2026-11-02' },
			...{ dueAt: null, lastWords: '', problem: null, sealed: null }
		});
	});

	it('leaves nothing at all behind when it is a receipt, sent or refused', async () => {
		inbox.treat = (to) =>
			to.startsWith('bad')
				? { kind: 'refuse', at: 'recipient', code: 550, words: 'no' }
				: { kind: 'take' };
		await put('good', 'good@example.org', 'receipt');
		await put('bad', 'bad@example.org', 'receipt');
		await send();
		expect(inbox.raw).toHaveLength(1);
		expect(await db().read.$count(letter)).toBe(0);
	});

	it('does not let a name or a subject begin another header', async () => {
		const nasty = 'Hi\r\nBcc: everybody@example.org\r\n\r\nbody';
		const injected: LetterWriter = async (_ctx, letters) =>
			new Map(
				letters.map(({ id }) => [
					id,
					{
						kind: 'written' as const,
						letter: { ...text, subject: nasty },
						sender: { name: nasty, contactEmail: sender.contactEmail }
					}
				])
			);
		service = { ...service, writers: { ...service.writers, test: injected } };
		await db().write((tx) =>
			addSingleLetter(tx, {
				...{ id: 'letter-1', kind: 'test', sealed: null },
				...{ name: nasty, address: 'a@example.org' }
			})
		);
		await send();
		const [one] = await inbox.letters();
		expect(one?.bcc).toBeUndefined();
		expect(one?.subject).toBe('Hi Bcc: everybody@example.org body');
		expect(inbox.recipients).toEqual(['a@example.org']);
	});
});

describe('a mail server that', () => {
	it('asks to come back is asked again, later each time, and then believed', async () => {
		inbox.treat = () => ({
			...{ kind: 'refuse', at: 'recipient', code: 451 },
			words: '4.7.1 Greylisted, try again in 300 seconds <a@example.org>'
		});
		await put('letter-1', 'a@example.org');
		await send();
		expect(await stored('letter-1')).toMatchObject({
			...{ state: 'waiting', problem: 'try-later', attempts: 1 },
			lastWords: '451 4.7.1 Greylisted, try again in 300 seconds <(address)>',
			dueAt: new Date('2026-11-02T09:01:00Z')
		});
		await send();
		expect(inbox.recipients).toHaveLength(1);
		inbox.treat = () => ({ kind: 'take' });
		ctx.clock.advance({ minutes: 1 });
		await send();
		expect(await stored('letter-1')).toMatchObject({ state: 'sent', attempts: 2, dueAt: null });
		expect(inbox.raw).toHaveLength(1);
	});

	it('never wants it is given up after two days', async () => {
		inbox.treat = () => ({ kind: 'refuse', at: 'letter', code: 452, words: 'full' });
		await put('letter-1', 'a@example.org');
		for (let hour = 0; hour < 60; hour++) {
			await send();
			ctx.clock.advance({ hours: 1 });
		}
		expect(await stored('letter-1')).toMatchObject({
			...{ state: 'given-up', attempts: 9, problem: 'try-later', dueAt: null }
		});
	});

	it('refuses an address is not asked again, and the next letter goes all the same', async () => {
		inbox.treat = (to) =>
			to === 'gone@example.org'
				? { kind: 'refuse', at: 'recipient', code: 550, words: '5.1.1 No such user here' }
				: { kind: 'take' };
		await put('letter-1', 'gone@example.org');
		await put('letter-2', 'here@example.org');
		await send();
		ctx.clock.advance({ days: 3 });
		await send();
		expect(await stored('letter-1')).toMatchObject({
			...{ state: 'refused', problem: 'address-refused', attempts: 1 },
			lastWords: '550 5.1.1 No such user here'
		});
		expect(await stored('letter-2')).toMatchObject({ state: 'sent' });
		expect(inbox.recipients).toHaveLength(2);
	});

	it('hangs up before the letter gets it again without a doubt', async () => {
		inbox.treat = () => ({ kind: 'drop-at-recipient' });
		await put('letter-1', 'a@example.org');
		await send();
		expect(await stored('letter-1')).toMatchObject({
			...{ state: 'waiting', problem: 'not-reached', doubts: 0 }
		});
	});

	it('hangs up after the last line gets it once more, under the same Message-ID, and no oftener', async () => {
		inbox.treat = () => ({ kind: 'drop-after-letter' });
		await put('letter-1', 'a@example.org');
		await send();
		expect(await stored('letter-1')).toMatchObject({
			...{ state: 'waiting', problem: 'no-answer', doubts: 1 }
		});
		for (let n = 0; n < 5; n++) {
			ctx.clock.advance({ days: 1 });
			await send();
		}
		expect(await stored('letter-1')).toMatchObject({
			...{ state: 'given-up', problem: 'no-answer', doubts: 2 }
		});
		const letters = await inbox.letters();
		expect(letters.map(({ messageId }) => messageId)).toEqual([
			'<letter-1@example.org>',
			'<letter-1@example.org>'
		]);
	});

	it('is slow is waited for', async () => {
		inbox.treat = () => ({ kind: 'slow', milliseconds: 1500 });
		await put('letter-1', 'a@example.org');
		await send();
		expect(await stored('letter-1')).toMatchObject({ state: 'sent', attempts: 1 });
	});

	it('does not know our address keeps all letters waiting, without spending their attempts', async () => {
		inbox.isSenderWelcome = false;
		await put('letter-1', 'a@example.org');
		await put('letter-2', 'b@example.org');
		const standing = newStanding();
		for (let day = 0; day < 5; day++) {
			await send(standing);
			ctx.clock.advance({ days: 1 });
		}
		expect(standing.problem).toBe('sender-refused');
		expect(await stored('letter-1')).toMatchObject({ state: 'waiting', attempts: 0 });
		inbox.isSenderWelcome = true;
		await send(standing);
		expect(inbox.raw).toHaveLength(2);
	});

	it('is away keeps all letters waiting, spends none of their attempts, and is not hammered', async () => {
		const { port } = inbox;
		await inbox.close();
		await put('letter-1', 'a@example.org');
		await put('letter-2', 'b@example.org');
		const standing = newStanding();
		for (let n = 0; n < 3; n++) await send(standing);
		expect(standing).toMatchObject({ problem: 'not-reached', failures: 1 });
		expect(await stored('letter-1')).toMatchObject({ state: 'waiting', attempts: 0 });
		expect(ctx.log.lines().join()).not.toMatch(/127\.0\.0\.1|example\.org/);
		inbox = await startSmtpInbox(port);
		ctx.clock.advance({ minutes: 1 });
		await send(standing);
		expect(standing.problem).toBeNull();
		expect(inbox.raw).toHaveLength(2);
	});
});
