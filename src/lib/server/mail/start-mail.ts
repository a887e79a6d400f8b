import type { MailProblem } from '../../domain/mail/mail-problem.ts';
import type { Context } from '../context.ts';
import type { Database } from '../db/client.ts';
import { errorLabel } from '../log.ts';
import {
	newStanding,
	sendDueLetters,
	tryServer,
	type MailService,
	type MailStanding
} from './send-letters.ts';

interface Sender {
	standing: MailStanding;
	wake(): void;
	/** Resolves when no letter is being sent. */
	idle(): Promise<void>;
}

/** The sender of each open database; commands find it. */
const senders = new WeakMap<Database, Sender>();

/**
 * Starts sending letters from this process, beginning with what waits. The mail server is tried at
 * once, letters or not, so that wrong settings show before the first invitation; a server that is
 * away stops nobody from starting.
 */
export function startMail(ctx: Context, service: MailService): void {
	const standing = newStanding();
	let underWay: Promise<void> | null = null;
	let wasWoken = false;
	let isTried = false;
	const run = async (): Promise<void> => {
		if (!isTried) await tryServer(ctx, service, standing);
		isTried = true;
		while (wasWoken && !standing.isStopping) {
			wasWoken = false;
			await sendDueLetters(ctx, service, standing);
		}
	};
	const sender: Sender = {
		standing,
		wake() {
			wasWoken = true;
			underWay ??= run()
				.catch((error: unknown) => {
					ctx.log.error('mail stopped', { error: errorLabel(error) });
				})
				.finally(() => {
					underWay = null;
					// Woken between the last look and here.
					if (wasWoken && !standing.isStopping) sender.wake();
				});
		},
		idle: async () => {
			await underWay;
		}
	};
	senders.set(ctx.db, sender);
	sender.wake();
}

/** Whether letters are sent from here; if not, they are made to be sent by hand. */
export const isMailOn = (ctx: Pick<Context, 'db'>): boolean => senders.has(ctx.db);

/** What keeps all letters from being sent just now; null when nothing does. */
export const mailProblem = (ctx: Pick<Context, 'db'>): MailProblem | null =>
	senders.get(ctx.db)?.standing.problem ?? null;

/** Tells the sender of this process that there are letters. Does nothing where mail is off. */
export function wakeMail(ctx: Pick<Context, 'db'>): void {
	senders.get(ctx.db)?.wake();
}

/** Forgets a pause after a failure: somebody has asked to try now. */
export function tryMailNow(ctx: Pick<Context, 'db'>): void {
	const sender = senders.get(ctx.db);
	if (sender === undefined) return;
	sender.standing.pausedUntil = null;
	sender.wake();
}

/** Resolves when every letter that was due has been dealt with. */
export const mailIsIdle = async (ctx: Pick<Context, 'db'>): Promise<void> =>
	senders.get(ctx.db)?.idle();

const GRACE = 10_000;

/**
 * Begins no further letter and lets the one under way end, for ten seconds at most: a silent server
 * may keep a letter longer, and its claim says so to whoever starts next.
 */
export async function stopMail(ctx: Pick<Context, 'db'>): Promise<void> {
	const sender = senders.get(ctx.db);
	if (sender === undefined) return;
	sender.standing.isStopping = true;
	senders.delete(ctx.db);
	let timer: NodeJS.Timeout | undefined;
	const grace = new Promise<void>((resolve) => {
		timer = setTimeout(resolve, GRACE);
	});
	await Promise.race([sender.idle(), grace]);
	clearTimeout(timer);
}
