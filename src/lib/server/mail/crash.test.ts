import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { mailServiceOn } from '../../../../tests/support/mail-service.ts';
import { startSmtpInbox, type SmtpInbox } from '../../../../tests/support/smtp-inbox.ts';
import { letter } from '../db/schema.ts';
import { addSingleLetter } from './add-letters.ts';
import type { Post } from './post.ts';
import { sendDueLetters, type MailService } from './send-letters.ts';

const db = useDatabase();
let ctx: TestContext;
let inbox: SmtpInbox;
let service: MailService;

const put = (id: string, address: string) =>
	db().write((tx) => addSingleLetter(tx, { id, kind: 'test', name: '', address, sealed: null }));
const stored = async (id: string) => {
	const [row] = await db().read.select().from(letter).where(eq(letter.id, id));
	return row;
};
const send = () => sendDueLetters(ctx, service);

beforeEach(async () => {
	ctx = testContext(db());
	inbox = await startSmtpInbox();
	service = mailServiceOn(inbox.url);
});
afterEach(() => inbox.close());

describe('a crash', () => {
	/** A post whose process dies at a point: nothing after it is done, and nothing is cleaned up. */
	const dyingAt = (point: 'before' | 'during' | 'after'): Post => ({
		open: async () => ({
			async hand(envelope, beforeLastLine) {
				if (point === 'before') await forever;
				await beforeLastLine();
				if (point === 'after') inbox.raw.push(envelope.message.toString());
				await forever;
			},
			close: () => undefined
		})
	});
	const forever = new Promise<never>(() => undefined);
	const states = { before: 'sending', during: 'handing-over', after: 'handing-over' } as const;

	/** Sends with a process that dies, and comes back when it has. */
	async function die(point: 'before' | 'during' | 'after', attempts = 1): Promise<void> {
		void sendDueLetters(ctx, { ...service, post: dyingAt(point) });
		await expect.poll(() => stored('letter-1')).toMatchObject({ state: states[point], attempts });
	}

	it('before the last line neither loses nor doubles the letter', async () => {
		await put('letter-1', 'a@example.org');
		await die('before');
		// Another process may be at it: not before its claim has run out.
		await send();
		expect(inbox.raw).toHaveLength(0);
		ctx.clock.advance({ minutes: 15 });
		await send();
		expect(inbox.raw).toHaveLength(1);
		expect(await stored('letter-1')).toMatchObject({ state: 'sent', doubts: 0 });
	});

	it('around the last line sends it once more, known by its Message-ID: that doubling SMTP cannot rule out', async () => {
		await put('letter-1', 'a@example.org');
		await die('after');
		ctx.clock.advance({ minutes: 15 });
		await send();
		expect(await stored('letter-1')).toMatchObject({ state: 'sent', doubts: 1 });
		const ids = (await inbox.letters()).map(({ messageId }) => messageId);
		expect(ids).toEqual(['<letter-1@example.org>', '<letter-1@example.org>']);
	});

	it('there a second time leaves it to a person', async () => {
		await put('letter-1', 'a@example.org');
		await die('during');
		ctx.clock.advance({ minutes: 15 });
		await die('during', 2);
		ctx.clock.advance({ minutes: 15 });
		await send();
		expect(inbox.raw).toHaveLength(0);
		expect(await stored('letter-1')).toMatchObject({ state: 'given-up', problem: 'no-answer' });
	});

	it('is no reason for two processes to send one letter', async () => {
		for (let n = 0; n < 8; n++) await put(`letter-${String(n)}`, `to${String(n)}@example.org`);
		await Promise.all([send(), send(), send()]);
		expect(inbox.recipients.toSorted()).toEqual(
			Array.from({ length: 8 }, (_, n) => `to${String(n)}@example.org`)
		);
	});
});
