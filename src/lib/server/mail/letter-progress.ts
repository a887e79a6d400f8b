import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { MOST_DOUBTS, waitAfter } from '../../domain/mail/back-off.ts';
import { cleanWords, type MailProblem, type Verdict } from '../../domain/mail/mail-problem.ts';
import { toLondon } from '../../domain/shared/london-time.ts';
import type { Context } from '../context.ts';
import { letter } from '../db/schema.ts';
import type { StoredLetter } from './letter-writer.ts';
import { CLAIM } from './patience.ts';

/**
 * A letter that this process alone is sending, as it stood when it was claimed or marked last.
 * `attempts` counts this one.
 */
export type Claimed = StoredLetter;

/**
 * The steps of a letter, each in a transaction of its own that is durable before the next begins. A
 * process that was held up for longer than its claim no longer holds the letter: what it says of it
 * then changes nothing, but for `markSent`.
 */
export const letterHand = {
	/**
	 * Takes a letter for this process. One that was found being handed over may have arrived: it is
	 * sent once more, under the same Message-ID, and after that a person decides.
	 * @returns null when another process was first, or when it is not sent again
	 */
	async claim(ctx: Context, found: StoredLetter): Promise<Claimed | null> {
		const doubts = found.doubts + (found.state === 'handing-over' ? 1 : 0);
		if (doubts >= MOST_DOUBTS) {
			const end = { state: 'given-up', problem: 'no-answer', doubts } as const;
			await finish(ctx, found, asItStood(found), end);
			return null;
		}
		return await ctx.db.write(async (tx) => {
			const [mine] = await tx
				.update(letter)
				.set({
					state: 'sending',
					attempts: found.attempts + 1,
					doubts,
					triedOn: toLondon(ctx.clock.now()).day,
					dueAt: claimEnd(ctx)
				})
				.where(asItStood(found))
				.returning();
			return mine ?? null;
		});
	},

	/**
	 * To be durable before the last line is written. The claim begins anew.
	 * @throws Error when another process has the letter by now: then the last line must not be written
	 */
	async markHandingOver(ctx: Context, claimed: Claimed): Promise<Claimed> {
		return await ctx.db.write(async (tx) => {
			const [mine] = await tx
				.update(letter)
				.set({ state: 'handing-over', dueAt: claimEnd(ctx) })
				.where(asItStood(claimed))
				.returning();
			if (mine === undefined) throw new Error('the claim has run out');
			return mine;
		});
	},

	/**
	 * The server has it. Its words are not kept: they tend to hold a number made of the time. That
	 * is true whoever holds the letter by now, and keeps them from sending it again.
	 */
	markSent: (ctx: Context, { id, kind }: Claimed): Promise<void> =>
		finish(
			ctx,
			{ kind },
			and(
				eq(letter.id, id),
				inArray(letter.state, ['waiting', 'sending', 'handing-over', 'given-up'])
			),
			{ state: 'sent', problem: null }
		),

	/** There is nothing to send. */
	drop: (ctx: Context, claimed: Claimed, why: 'not-needed' | 'not-written'): Promise<void> =>
		finish(
			ctx,
			claimed,
			asItStood(claimed),
			why === 'not-needed'
				? { state: 'not-needed', problem: null }
				: { state: 'given-up', problem: 'not-written' }
		),

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
				.where(asItStood(claimed));
		});
	},

	/** The attempt failed: the letter waits for its next turn, or is done with. */
	async fail(ctx: Context, claimed: Claimed, { problem, isFinal }: Verdict, words: string) {
		const doubts = claimed.doubts + (problem === 'no-answer' ? 1 : 0);
		const wait = waitAfter(claimed.attempts);
		const lastWords = cleanWords(words);
		if (isFinal || wait === null || doubts >= MOST_DOUBTS) {
			const state = isFinal ? 'refused' : 'given-up';
			await finish(ctx, claimed, asItStood(claimed), { state, problem, lastWords, doubts });
			return;
		}
		const dueAt = new Date(ctx.clock.now().getTime() + wait);
		await ctx.db.write(async (tx) => {
			await tx
				.update(letter)
				.set({ state: 'waiting', problem, lastWords, doubts, dueAt })
				.where(asItStood(claimed));
		});
	}
};

const claimEnd = (ctx: Context): Date => new Date(ctx.clock.now().getTime() + CLAIM);

/**
 * That nobody has had the letter since: `attempts` may begin anew when a person tries again, but
 * then a claim has run out, and the next one ends later.
 */
const asItStood = ({ id, state, attempts, dueAt }: StoredLetter): SQL | undefined =>
	and(
		eq(letter.id, id),
		eq(letter.state, state),
		eq(letter.attempts, attempts),
		dueAt === null ? isNull(letter.dueAt) : eq(letter.dueAt, dueAt)
	);

/** A letter's end. Of a receipt nothing stays, whatever became of it: it is nobody's business. */
async function finish(
	ctx: Context,
	{ kind }: Pick<StoredLetter, 'kind'>,
	condition: SQL | undefined,
	end: Partial<typeof letter.$inferInsert>
): Promise<void> {
	await ctx.db.write(async (tx) => {
		if (kind === 'receipt') await tx.delete(letter).where(condition);
		else
			await tx
				.update(letter)
				.set({ lastWords: '', ...end, dueAt: null, sealed: null })
				.where(condition);
	});
}
