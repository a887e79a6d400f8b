import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import {
	asSeenAtDesk,
	isAnswerable,
	type DeskFollowUp
} from '../../../domain/responses/follow-up.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import type { Clock } from '../../../domain/shared/clock.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import type { Reader } from '../../db/client.ts';
import { followUp, response } from '../../db/schema.ts';
import { shownCondition } from '../shown/shown.ts';

/** A question as its respondent sees it. */
export interface OwnFollowUp {
	id: string;
	question: string;
	/** YYYY-MM-DD in London: answered until the day before. */
	answersOn: string;
	answer: string | null;
	canAnswer: boolean;
}

/**
 * What the secretariat has asked about one's own response, in no order that means anything.
 * @param responseId of the response that a receipt opened
 */
export async function readOwnFollowUps(
	ctx: Pick<Context, 'db' | 'clock'>,
	responseId: string
): Promise<OwnFollowUp[]> {
	const today = toLondon(ctx.clock.now()).day;
	const rows = await ctx.db.read
		.select({
			id: followUp.id,
			question: followUp.question,
			answersOn: followUp.answersOn,
			answer: followUp.answer
		})
		.from(followUp)
		.where(eq(followUp.responseId, responseId))
		.orderBy(asc(followUp.answersOn), asc(followUp.id));
	return rows.map((row) => ({ ...row, canAnswer: isAnswerable(row, today) }));
}

const selectFollowUps = (reader: Reader, condition: SQL | undefined) =>
	reader
		.select({
			responseId: followUp.responseId,
			attribution: response.attribution,
			asked: {
				id: followUp.id,
				question: followUp.question,
				answersOn: followUp.answersOn,
				answer: followUp.answer
			}
		})
		.from(followUp)
		.innerJoin(response, eq(response.id, followUp.responseId))
		.where(condition)
		.orderBy(asc(followUp.answersOn), asc(followUp.id));

/**
 * What was asked about a response, with the answers that may be seen now (`isAnswerShown`).
 * @returns [] also for a response that is not shown
 * @throws DomainError what `authorise` throws, `not-found` for an unknown consultation
 */
export async function readFollowUps(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; responseId: string }
): Promise<DeskFollowUp[]> {
	authorise(actor, 'response:read');
	const today = toLondon(ctx.clock.now()).day;
	const isShown = await shownCondition(ctx.db.read, ctx.clock, input.consultationId);
	const rows = await selectFollowUps(
		ctx.db.read,
		and(eq(followUp.responseId, input.responseId), isShown)
	);
	return rows.map(({ asked, attribution }) => asSeenAtDesk(asked, attribution, today));
}

/**
 * The same of many responses at once, by response id. The caller has found out that they are shown.
 * @param responseIds at most 10,000
 */
export async function followUpsOf(
	reader: Reader,
	clock: Clock,
	responseIds: readonly string[]
): Promise<Map<string, DeskFollowUp[]>> {
	const today = toLondon(clock.now()).day;
	const rows = await selectFollowUps(reader, inArray(followUp.responseId, [...responseIds]));
	const found = new Map<string, DeskFollowUp[]>();
	for (const { responseId, asked, attribution } of rows)
		found.set(responseId, [
			...(found.get(responseId) ?? []),
			asSeenAtDesk(asked, attribution, today)
		]);
	return found;
}
