import { and, getTableName, gt, isNotNull, lte } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Database } from '../db/client.ts';
import { answer, consultation, draftAnswer, followUp, response } from '../db/schema.ts';

const HOUR = 3_600_000;
const SOON = 300_000;
// Ballots are written anew with each that is given out or used: see `markIssued`, `spendBallot`.
const TABLES = [response, draftAnswer, answer, followUp].map(getTableName);
const lastTimes = new WeakMap<Database, number>();

/**
 * Forgets where on their pages responses and answers lie, once an hour while answers are taken and
 * once after closing. They are added in the order in which they come, which is an order in time; a
 * thief who knows who was invited when would lay the two side by side. Called by the clock tick.
 */
export async function forgetOrder(ctx: Context): Promise<void> {
	const now = ctx.clock.now().getTime();
	const last = lastTimes.get(ctx.db);
	if (last !== undefined && now - last < HOUR) return;
	const taking = await ctx.db.read.$count(
		consultation,
		and(
			isNotNull(consultation.publishedAt),
			lte(consultation.opensAt, new Date(now)),
			// The first time in this process: nobody knows what was missed before.
			last === undefined ? undefined : gt(consultation.closesAt, new Date(now - 2 * HOUR))
		)
	);
	if (taking === 0) return;
	// Before the work, so that a second tick does not begin it again; a failure is tried again soon.
	lastTimes.set(ctx.db, now);
	try {
		await ctx.db.forgetOrder(TABLES);
	} catch (thrown) {
		lastTimes.set(ctx.db, now - HOUR + SOON);
		throw thrown;
	}
}
