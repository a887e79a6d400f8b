import { and, count, eq } from 'drizzle-orm';
import {
	answersOn,
	asksWho,
	FOLLOW_UP_QUESTION_LIMIT,
	FOLLOW_UP_WEEKS,
	FOLLOW_UPS_EACH,
	namedInQuestion
} from '../../../domain/responses/follow-up.ts';
import { OWN_HIT_WORDS } from '../../../domain/responses/free-text/hit-kind-names.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { cleanText } from '../../../domain/shared/clean-text.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { toLondon } from '../../../domain/shared/london-time.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { followUp, response } from '../../db/schema.ts';
import { readKnownNames } from '../../organisations/read-known-names.ts';
import { readAnonymousState, shownCondition } from '../shown/shown.ts';

export interface AskFollowUp {
	consultationId: string;
	responseId: string;
	question: string;
	/** Weeks to answer in: one of `FOLLOW_UP_WEEKS`. */
	weeks: number;
	/** True when the warnings have been read, and it is to be asked all the same. */
	isConfirmed: boolean;
}

/** Why a question was not asked: what to put right by field, or what to read before confirming. */
export type NotAsked =
	{ kind: 'errors'; errors: Record<string, string> } | { kind: 'warnings'; warnings: string[] };

/**
 * Puts a question to one response that the secretariat may see. Its respondent reads it when it
 * comes back with its receipt; nobody is written to.
 * @throws DomainError `not-found` for a response that is not shown or was recorded by hand (its
 * respondent has no receipt), `not-ready` once archived, and what `authorise` throws
 */
export async function askFollowUp(
	ctx: Context,
	actor: Actor,
	input: AskFollowUp
): Promise<Result<null, NotAsked>> {
	authorise(actor, 'response:ask');
	const { consultationId, responseId } = input;
	const question = cleanText(input.question);
	const errors = errorsIn(question, input.weeks);
	const warnings = warningsAbout(question, await readKnownNames(ctx));
	const id = ctx.random.id();
	const day = answersOn(toLondon(ctx.clock.now()).day, input.weeks);
	return ctx.db.write<Result<null, NotAsked>>(async (tx) => {
		const { phase } = await readAnonymousState(tx, ctx.clock, consultationId);
		if (phase !== 'open' && phase !== 'closed') throw new DomainError('not-ready', phase);
		const [asked] = await tx
			.select({ attribution: response.attribution })
			.from(response)
			.where(
				and(
					eq(response.id, responseId),
					eq(response.channel, 'web'),
					await shownCondition(tx, ctx.clock, consultationId)
				)
			);
		if (asked === undefined) throw new DomainError('not-found', 'response');
		const [before] = await tx
			.select({ count: count() })
			.from(followUp)
			.where(eq(followUp.responseId, responseId));
		if ((before?.count ?? 0) >= FOLLOW_UPS_EACH)
			errors.question = `This response has been asked ${String(FOLLOW_UPS_EACH)} questions, which is the most`;
		if (Object.keys(errors).length > 0) return err({ kind: 'errors', errors });
		if (asked.attribution === 'anonymous' && warnings.length > 0 && !input.isConfirmed)
			return err({ kind: 'warnings', warnings });
		await tx.insert(followUp).values({ id, responseId, question, answersOn: day, answer: null });
		// The record names the consultation, never the response: it has a time.
		await recordChange(ctx, tx, actor, {
			action: 'follow-up:asked',
			subjectKind: 'consultation',
			subjectId: consultationId
		});
		return ok(null);
	});
}

function errorsIn(question: string, weeks: number): Record<string, string> {
	const errors: Record<string, string> = {};
	if (question === '') errors.question = 'Enter your question';
	if (question.length > FOLLOW_UP_QUESTION_LIMIT)
		errors.question = `Shorten the question to ${String(FOLLOW_UP_QUESTION_LIMIT)} characters or fewer`;
	if (!FOLLOW_UP_WEEKS.some((some) => some === weeks))
		errors.weeks = 'Choose how long they have to answer';
	return errors;
}

function warningsAbout(
	question: string,
	known: { organisations: readonly string[]; places: readonly string[] }
): string[] {
	const named = namedInQuestion(question, known).map(
		({ kind, text }) => `It says “${text}”: ${OWN_HIT_WORDS[kind]}.`
	);
	return [...asksWho(question), ...new Set(named)];
}
