import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCast } from '../../../../../tests/support/cast.ts';
import { aConsultation } from '../../../../../tests/support/consultation-builder.ts';
import { testContext, type TestContext } from '../../../../../tests/support/context.ts';
import { useDatabase } from '../../../../../tests/support/database.ts';
import { inChild, startInChild } from '../../../../../tests/support/in-child.ts';
import { linksOf } from '../../../../../tests/support/invitation-links.ts';
import { addSixteen, postOf } from '../../../../../tests/support/invited-world.ts';
import {
	startSmtpInbox,
	type SmtpInbox,
	type Treatment
} from '../../../../../tests/support/smtp-inbox.ts';
import { testStore } from '../../../../../tests/support/test-store-of-file.ts';
import { letter } from '../../db/schema.ts';

const db = useDatabase();
let ctx: TestContext;
let inbox: SmtpInbox;

/** How many letters stand how, and how many the mail server has. */
async function standing(): Promise<Record<string, number>> {
	const rows = await db().read.select({ state: letter.state }).from(letter);
	const counts: Record<string, number> = { arrived: inbox.raw.length };
	for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
	return counts;
}

/** Sends from a process of its own, which is killed as soon as letters stand like this. */
async function sendUntil(
	expected: Record<string, number>,
	smtpUrl: string,
	...words: string[]
): Promise<void> {
	const child = startInChild(
		...([
			'send-in-child.ts',
			testStore.url,
			smtpUrl,
			ctx.clock.now().toISOString(),
			...words
		] as const)
	);
	try {
		await expect.poll(standing, { timeout: 60_000 }).toEqual(expected);
	} finally {
		await child.kill();
	}
	// Until its claim has run out, the letter that it was sending is its own.
	ctx.clock.advance({ minutes: 16 });
}

beforeEach(async () => {
	await addCast(db());
	ctx = testContext(db());
	inbox = await startSmtpInbox();
});
afterEach(() => inbox.close());

it('each invited organisation gets its letter once, though processes are killed before, during and after one', async () => {
	const { id } = await aConsultation(ctx, { content: { audience: 'invited' } });
	await addSixteen(ctx);

	// Decided, and no word yet from the mail server.
	const mute = createServer((socket) => socket.on('error', () => undefined));
	await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
	// A server that listens on a port has an address of this kind.
	const { port } = mute.address() as AddressInfo;
	await sendUntil({ arrived: 0, waiting: 16 }, `smtp://127.0.0.1:${String(port)}`, id);
	await new Promise((resolve) => mute.close(resolve));

	// Before a last line: the fourth recipient is named, and the server thinks about it.
	const silent = (at: 'recipient' | 'answer'): Treatment => ({
		...{ kind: 'hold', at, until: new Promise(() => undefined) }
	});
	inbox.treat = () => (inbox.recipients.length === 4 ? silent('recipient') : { kind: 'take' });
	await sendUntil({ arrived: 3, sent: 3, sending: 1, waiting: 12 }, inbox.url);

	// After a last line: the server has the letter, and its answer is never read.
	inbox.treat = () => (inbox.raw.length === 5 ? silent('answer') : { kind: 'take' });
	await sendUntil({ arrived: 6, sent: 5, 'handing-over': 1, waiting: 10 }, inbox.url);

	inbox.treat = () => ({ kind: 'take' });
	await inChild('send-in-child.ts', testStore.url, inbox.url, ctx.clock.now().toISOString());
	expect(await standing()).toEqual({ arrived: 17, sent: 16 });
	const letters = await inbox.letters();
	// That one letter is doubled: no program can tell that it had arrived. A mailbox can.
	const [, , , , , unanswered] = letters;
	const again = letters.filter(({ messageId }) => messageId === unanswered?.messageId);
	expect(again).toHaveLength(2);
	expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(16);
	const links = await linksOf(ctx, id);
	expect(links).toHaveLength(16);
	for (const { organisationName, secret } of links) {
		const own = letters.filter(({ to }) => to?.[0]?.address === postOf(organisationName));
		expect(new Set(own.map(({ messageId }) => messageId)).size, organisationName).toBe(1);
		for (const { text } of own) expect(text).toContain(`/invitation/${secret}`);
	}
});
