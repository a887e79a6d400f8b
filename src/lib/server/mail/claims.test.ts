import { createServer, type AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { mailServiceOn } from '../../../../tests/support/mail-service.ts';
import {
	startSmtpInbox,
	type SmtpInbox,
	type Treatment
} from '../../../../tests/support/smtp-inbox.ts';
import { letter } from '../db/schema.ts';
import { addSingleLetter } from './add-letters.ts';
import { CLAIM, PATIENCE } from './patience.ts';
import { sendDueLetters } from './send-letters.ts';

const db = useDatabase();
let ctx: TestContext;
let inbox: SmtpInbox;

const stored = async () => {
	const [row] = await db().read.select().from(letter).where(eq(letter.id, 'letter-1'));
	return row;
};
const send = () => sendDueLetters(ctx, mailServiceOn(inbox.url));

/** The mail server's silence at a point, and the word that ends it. */
function silence(at: 'recipient' | 'answer') {
	let end: (word: 'yes' | 'no') => void = () => undefined;
	const until = new Promise<'yes' | 'no'>((resolve) => {
		end = resolve;
	});
	return { treatment: { kind: 'hold', at, until } satisfies Treatment, end };
}
/** How the mail server behaves each time that it is told a recipient or handed a letter. */
const inTurn = (...turns: Treatment[]) => {
	inbox.treat = () => turns.shift() ?? { kind: 'take' };
};
/** Begins to send as one more process, and comes back when the server has been told to whom. */
async function begin(nth: number): Promise<{ end: Promise<void> }> {
	const end = send();
	await expect.poll(() => inbox.recipients.length).toBe(nth);
	return { end };
}

beforeEach(async () => {
	ctx = testContext(db());
	inbox = await startSmtpInbox();
	await db().write((tx) =>
		addSingleLetter(tx, {
			...{ id: 'letter-1', kind: 'test', name: '', address: 'a@example.org', sealed: null }
		})
	);
});
afterEach(() => inbox.close());

describe('a process that was held up until its claim ran out', () => {
	it.each(['yes', 'no'] as const)(
		'leaves the letter to the one that has claimed it since, whatever it hears: %s',
		async (word) => {
			const [first, second] = [silence('recipient'), silence('recipient')];
			inTurn(first.treatment, second.treatment);
			const one = await begin(1);
			ctx.clock.advance({ milliseconds: CLAIM });
			const other = await begin(2);
			const claim = await stored();
			first.end(word);
			await one.end;
			expect(await stored()).toEqual(claim);
			second.end('yes');
			await other.end;
			expect(inbox.raw).toHaveLength(1);
			expect(await stored()).toMatchObject({ state: 'sent', attempts: 2, doubts: 0 });
		}
	);

	it('does not take it for its own because a person had it tried again from the first attempt', async () => {
		const [first, second] = [silence('recipient'), silence('recipient')];
		inTurn(first.treatment, second.treatment);
		const one = await begin(1);
		ctx.clock.advance({ milliseconds: CLAIM });
		await db().write((tx) => tx.update(letter).set({ state: 'waiting', attempts: 0, dueAt: null }));
		const other = await begin(2);
		first.end('yes');
		await one.end;
		expect(inbox.raw).toHaveLength(0);
		second.end('yes');
		await other.end;
		expect(inbox.raw).toHaveLength(1);
	});

	it('still says that the letter was taken, so that it is not handed over again', async () => {
		const [first, second] = [silence('answer'), silence('recipient')];
		inTurn({ kind: 'take' }, first.treatment, second.treatment);
		const one = await begin(1);
		await expect.poll(stored).toMatchObject({ state: 'handing-over' });
		await expect.poll(() => inbox.raw.length).toBe(1);
		ctx.clock.advance({ milliseconds: CLAIM });
		const other = await begin(2);
		first.end('yes');
		await one.end;
		second.end('yes');
		await other.end;
		expect(inbox.raw).toHaveLength(1);
		expect(await stored()).toMatchObject({ state: 'sent', dueAt: null });
	});
});

describe('a claim', () => {
	it('outlasts all that a mail server is waited for, before the last line and after it', () => {
		expect(PATIENCE.opening + PATIENCE.beforeLastLine).toBeLessThan(CLAIM);
		expect(PATIENCE.afterLastLine).toBeLessThan(CLAIM);
	});

	it('begins anew just before the last line', async () => {
		const [before, after] = [silence('recipient'), silence('answer')];
		inTurn(before.treatment, after.treatment);
		const one = await begin(1);
		ctx.clock.advance({ milliseconds: CLAIM - 1 });
		before.end('yes');
		await expect.poll(() => inbox.raw.length).toBe(1);
		ctx.clock.advance({ milliseconds: CLAIM - 1 });
		await send();
		after.end('yes');
		await one.end;
		expect(inbox.raw).toHaveLength(1);
		expect(await stored()).toMatchObject({ state: 'sent', attempts: 1 });
	});
});

describe('a mail server that never stops speaking', () => {
	// Each word is in time; only their sum is not.
	const tarpit = (trapped: 'EHLO' | 'RCPT' | '.') =>
		createServer((socket) => {
			socket.on('error', () => undefined);
			socket.write('220 a\r\n');
			let isData = false;
			socket.on('data', (data) => {
				const said = data.toString();
				const verb = isData && said.endsWith('\r\n.\r\n') ? '.' : said.slice(0, 4);
				if (isData && verb !== '.') return;
				isData = verb === 'DATA';
				if (verb !== trapped) {
					socket.write(isData ? '354 go on\r\n' : '250 yes\r\n');
					return;
				}
				const drip = setInterval(() => socket.write('250-wait\r\n'), 20);
				socket.on('close', () => {
					clearInterval(drip);
				});
			});
		});

	it.each([
		['EHLO', { state: 'waiting', problem: 'not-reached', attempts: 0, doubts: 0 }],
		['RCPT', { state: 'waiting', problem: 'not-reached', attempts: 1, doubts: 0 }],
		['.', { state: 'waiting', problem: 'no-answer', attempts: 1, doubts: 1 }]
	] as const)('is left all the same, at %s', async (trapped, outcome) => {
		const server = tarpit(trapped);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		// A server that listens on a port has an address of this kind.
		const { port } = server.address() as AddressInfo;
		const patience = { connection: 200, opening: 200, beforeLastLine: 200, afterLastLine: 200 };
		const service = mailServiceOn(`smtp://127.0.0.1:${String(port)}`, {}, patience);
		await sendDueLetters(ctx, service);
		expect(await stored()).toMatchObject(outcome);
		await new Promise((resolve) => server.close(resolve));
	});
});
