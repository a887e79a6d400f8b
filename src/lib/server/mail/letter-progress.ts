import { and, eq } from 'drizzle-orm';
import { MOST_DOUBTS, waitAfter } from '../../domain/mail/back-off.ts';
import { cleanWords, type MailProblem, type Verdict } from '../../domain/mail/mail-problem.ts';
import { toLondon } from '../../domain/shared/london-time.ts';
import type { Context } from '../context.ts';
import { letter } from '../db/schema.ts';
import type { StoredLetter } from './letter-writer.ts';

/**
 * For how long a letter belongs to whoever claimed it: longer than a conversation waits for a
 * silent server, so that no second process sends what the first is still sending.
 */
const CLAIM = 15 * 60_000;

/** A letter that this process alone is sending. `attempts` counts this one. */
export type Claimed = Pick<
	StoredLetter,
	'id' | 'kind' | 'recipientName' | 'address' | 'attempts' | 'doubts'
>;

/** The steps of a letter, each in a transaction of its own that is durable before the next begins. */
export const letterHand = {
	/**
	 * Takes a letter for this process. One that was found being handed over may have arrived: it is
	 * sent once more, under the same Message-ID, and after that a person decides.
	 * @returns null when another process was first, or when it is not sent again
	 */
	async claim(ctx: Context, found: StoredLetter): Promise<Claimed | null> {
		const doubts = found.doubts + (found.state === 'handing-over' ? 1 : 0);
		const claimed = { ...found, doubts, attempts: found.attempts + 1 };
		if (doubts >= MOST_DOUBTS) {
			await finish(ctx, claimed, { state: 'given-up', problem: 'no-answer', doubts });
			return null;
		}
		return await ctx.db.write(async (tx) => {
			const [mine] = await tx
				.update(letter)
				.set({
					state: 'sending',
					attempts: claimed.attempts,
					doubts,
					triedOn: toLondon(ctx.clock.now()).day,
					dueAt: new Date(ctx.clock.now().getTime() + CLAIM)
				})
				.where(
					and(
						eq(letter.id, found.id),
						eq(letter.state, found.state),
						eq(letter.attempts, found.attempts)
					)
				)
				.returning({ id: letter.id });
			return mine === undefined ? null : claimed;
		});
	},

	/** To be durable before the last line is written. */
	async markHandingOver(ctx: Context, { id }: Claimed): Promise<void> {
		await ctx.db.write(async (tx) => {
			await tx.update(letter).set({ state: 'handing-over' }).where(eq(letter.id, id));
		});
	},

	/** The server has it. Its words are not kept: they tend to hold a number made of the time. */
	markSent: (ctx: Context, claimed: Claimed): Promise<void> =>
		finish(ctx, claimed, { state: 'sent', problem: null }),

	/** There is nothing to send. */
	drop: (ctx: Context, claimed: Claimed, why: 'not-needed' | 'not-written'): Promise<void> =>
		why === 'not-needed'
			? finish(ctx, claimed, { state: 'not-needed', problem: null })
			: finish(ctx, claimed, { state: 'given-up', problem: 'not-written' }),

	/** Back to where it was: the attempt was not about this letter. */
	async putBack(ctx: Context, claimed: Claimed, problem: MailProblem, words: string) {
		await ctx.db.write(async (tx) => {
			await tx
				.update(letter)
				.set({
					state: 'waiting',
					attempts: claimed.attempts - 1,
					dueAt: null,
					problem,
					lastWords: cleanWords(words)
				})
				.where(eq(letter.id, claimed.id));
		});
	},

	/** The attempt failed: the letter waits for its next turn, or is done with. */
	async fail(ctx: Context, claimed: Claimed, { problem, isFinal }: Verdict, words: string) {
		const doubts = claimed.doubts + (problem === 'no-answer' ? 1 : 0);
		const wait = waitAfter(claimed.attempts);
		const lastWords = cleanWords(words);
		if (isFinal || wait === null || doubts >= MOST_DOUBTS) {
			const state = isFinal ? 'refused' : 'given-up';
			await finish(ctx, claimed, { state, problem, lastWords, doubts });
			return;
		}
		const dueAt = new Date(ctx.clock.now().getTime() + wait);
		await ctx.db.write(async (tx) => {
			await tx
				.update(letter)
				.set({ state: 'waiting', problem, lastWords, doubts, dueAt })
				.where(eq(letter.id, claimed.id));
		});
	}
};

/** A letter's end. Of a receipt nothing stays, whatever became of it: it is nobody's business. */
async function finish(
	ctx: Context,
	{ id, kind }: Claimed,
	end: Partial<typeof letter.$inferInsert>
): Promise<void> {
	await ctx.db.write(async (tx) => {
		if (kind === 'receipt') await tx.delete(letter).where(eq(letter.id, id));
		else
			await tx
				.update(letter)
				.set({ lastWords: '', ...end, dueAt: null, sealed: null })
				.where(eq(letter.id, id));
	});
}
