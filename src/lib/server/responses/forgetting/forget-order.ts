import { and, getTableName, gt, isNotNull, lte } from 'drizzle-orm';
import { toLondon } from '../../../domain/shared/london-time.ts';
import type { Context } from '../../context.ts';
import type { Database } from '../../db/client.ts';
import {
	answer,
	ballotIssue,
	consultation,
	draftAnswer,
	draftComment,
	draftingLink,
	followUp,
	response,
	spentBallot
} from '../../db/schema.ts';

const HOUR = 3_600_000;
const SOON = 300_000;
// Of ballots, whole drawers are written anew with each that is given out or used; here the drawers
// lose their order too.
const TABLES = [
	...[response, draftAnswer, answer, followUp, draftingLink, draftComment],
	...[ballotIssue, spentBallot]
].map(getTableName);

interface Times {
	/** When it was begun last and then succeeded; null in a new process, which knows of none. */
	doneAt: Date | null;
	triedAt: number;
}
const NEVER: Times = { doneAt: null, triedAt: -Infinity };
const times = new WeakMap<Database, Times>();

/**
 * Forgets where on their pages responses and answers lie: once an hour while something can be
 * written, and once more when a consultation has closed. They are added in the order in which they
 * come, which is an order in time; a thief who knows who was invited when would lay the two side by
 * side. Called by the clock tick. What failed is owed until it is done, however long ago it closed.
 * @throws whatever the database says, when the disk is full for example; nothing is lost by it
 */
export async function forgetOrder(ctx: Context): Promise<void> {
	const now = ctx.clock.now();
	const before = times.get(ctx.db);
	// A clock that was put back tells nothing of what came since.
	const { doneAt, triedAt } =
		before === undefined || before.triedAt > now.getTime() ? NEVER : before;
	if (now.getTime() - triedAt < SOON) return;
	if (!(await isDue(ctx, doneAt, now))) return;
	// Before the work, so that a second tick does not begin it again.
	times.set(ctx.db, { doneAt, triedAt: now.getTime() });
	await ctx.db.forgetOrder(TABLES);
	times.set(ctx.db, { doneAt: now, triedAt: now.getTime() });
}

/** Whether something may have been written since that lies where it came. */
async function isDue(ctx: Context, doneAt: Date | null, now: Date): Promise<boolean> {
	const { read } = ctx.db;
	const opened = and(isNotNull(consultation.publishedAt), lte(consultation.opensAt, now));
	// A process before this one may have ended between an answer and its hour.
	if (doneAt === null) return (await read.$count(consultation, opened)) > 0;
	const closedSince = and(gt(consultation.closesAt, doneAt), lte(consultation.closesAt, now));
	if ((await read.$count(consultation, and(opened, closedSince))) > 0) return true;
	if (now.getTime() - doneAt.getTime() < HOUR) return false;
	const taken = and(opened, gt(consultation.closesAt, doneAt));
	if ((await read.$count(consultation, taken)) > 0) return true;
	// Answers to follow-up questions come after closing too, until the day before.
	return (await read.$count(followUp, gt(followUp.answersOn, toLondon(doneAt).day))) > 0;
}
