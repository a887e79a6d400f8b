import { and, asc, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { judgeError } from '../../domain/mail/mail-problem.ts';
import { waitAfter } from '../../domain/mail/back-off.ts';
import type { MailProblem } from '../../domain/mail/mail-problem.ts';
import type { Context } from '../context.ts';
import { letter } from '../db/schema.ts';
import { composeMessage } from './compose-message.ts';
import { letterHand, type Claimed } from './letter-progress.ts';
import { writeLetter, type LetterWriters, type Written } from './letter-writer.ts';
import { conversationError, type Conversation, type Post } from './post.ts';

const AT_ONCE = 50;

/** What the sender needs beside the context. */
export interface MailService {
	post: Post;
	writers: LetterWriters;
	/** The address that letters come from. */
	from: string;
	/** This site's address, which links in letters begin with. */
	origin: string;
}

/** What stands in the way of all letters, kept in memory only. */
export interface MailStanding {
	problem: MailProblem | null;
	/** No conversation is begun before. */
	pausedUntil: Date | null;
	failures: number;
	isStopping: boolean;
}

export const newStanding = (): MailStanding => ({
	problem: null,
	pausedUntil: null,
	failures: 0,
	isStopping: false
});

/**
 * Sends every letter that is due, one after another over one conversation, and resolves when none
 * is. Two processes may do this at once: each letter is claimed first.
 */
export async function sendDueLetters(
	ctx: Context,
	service: MailService,
	standing: MailStanding = newStanding()
): Promise<void> {
	let open: Conversation | null = null;
	try {
		for (;;) {
			if (mustWait(ctx, standing)) return;
			const due = await dueLetters(ctx);
			if (due.length === 0) return;
			for (const one of due) {
				if (mustWait(ctx, standing)) return;
				const claimed = await letterHand.claim(ctx, one);
				if (claimed === null) continue;
				try {
					open ??= await service.post.open();
				} catch (error) {
					// Not this letter's fault: it goes back, and all of them wait for the server.
					const { problem, words } = pause(ctx, standing, error);
					await letterHand.putBack(ctx, claimed, problem, words);
					return;
				}
				standing.failures = 0;
				standing.problem = null;
				// After the claim and not before: a link may be replaced or an answer come while the
				// letters before it go out.
				const what = await writeLetter(ctx, service.writers, claimed, service.origin);
				if (what.kind !== 'written') {
					await letterHand.drop(ctx, claimed, what.kind);
					continue;
				}
				const isOpen: boolean = await handOne(ctx, service, standing, open, claimed, what);
				if (!isOpen) open = null;
			}
		}
	} finally {
		open?.close();
	}
}

const mustWait = (ctx: Context, { isStopping, pausedUntil }: MailStanding): boolean =>
	isStopping || (pausedUntil !== null && ctx.clock.now() < pausedUntil);

/** Letters whose turn it is: waiting ones, and those that another run left behind. */
async function dueLetters(ctx: Context) {
	return await ctx.db.read
		.select()
		.from(letter)
		.where(
			or(
				and(
					eq(letter.state, 'waiting'),
					or(isNull(letter.dueAt), lte(letter.dueAt, ctx.clock.now()))
				),
				and(inArray(letter.state, ['sending', 'handing-over']), lte(letter.dueAt, ctx.clock.now()))
			)
		)
		.orderBy(asc(letter.id))
		.limit(AT_ONCE);
}

/** Begins a conversation and ends it, to learn whether letters could be sent. */
export async function tryServer(
	ctx: Context,
	{ post }: MailService,
	standing: MailStanding
): Promise<void> {
	try {
		(await post.open()).close();
	} catch (error) {
		pause(ctx, standing, error);
	}
}

/** All letters wait for the server; longer each time, an hour at most. */
function pause(ctx: Context, standing: MailStanding, error: unknown) {
	const { words, ...said } = conversationError(error);
	const { problem } = judgeError(said, false);
	standing.failures += 1;
	standing.problem = problem;
	const wait = waitAfter(Math.min(standing.failures, 4)) ?? 0;
	standing.pausedUntil = new Date(ctx.clock.now().getTime() + wait);
	ctx.log.error('mail server not reached', { error: said.code ?? 'unknown' });
	return { problem, words };
}

/** @returns whether the conversation can go on */
async function handOne(
	ctx: Context,
	{ from }: MailService,
	standing: MailStanding,
	conversation: Conversation,
	claimed: Claimed,
	{ letter: text, sender }: Extract<Written, { kind: 'written' }>
): Promise<boolean> {
	const { id, recipientName, address } = claimed;
	let held = claimed;
	let isHandedOver = false;
	try {
		const message = await composeMessage({
			letterId: id,
			letter: text,
			sender,
			from,
			to: { name: recipientName, address },
			date: ctx.clock.now()
		});
		await conversation.hand({ from, to: address, message }, async () => {
			held = await letterHand.markHandingOver(ctx, claimed);
			isHandedOver = true;
		});
	} catch (error) {
		const { words, ...said } = conversationError(error);
		const verdict = judgeError(said, isHandedOver);
		if (verdict.problem === 'sender-refused') {
			// It would be said to every letter: all wait until it is put right.
			pause(ctx, standing, error);
			await letterHand.putBack(ctx, held, verdict.problem, words);
		} else await letterHand.fail(ctx, held, verdict, words);
		return false;
	}
	await letterHand.markSent(ctx, held);
	return true;
}
