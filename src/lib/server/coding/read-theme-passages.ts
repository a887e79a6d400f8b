import { and, asc, count, eq, type SQL } from 'drizzle-orm';
import type { Stance } from '../../domain/coding/stance.ts';
import type { Attribution } from '../../domain/consultations/attribution.ts';
import type { TextRange } from '../../domain/coding/text-units.ts';
import { answerValueSchema, codableText } from '../../domain/responses/answer-value.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise, can } from '../access/can.ts';
import type { Context } from '../context.ts';
import { answer, coding, passage, person, response, responseAuthor } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';

export interface ThemePassage extends TextRange {
	id: string;
	responseId: string;
	questionId: string;
	/** The follow-up question that it answers; null for a question of the consultation. */
	asked: string | null;
	/** The whole answer; the page cuts the context out. */
	text: string;
	stance: Stance;
	coderName: string;
	attribution: Attribution;
	/** Null for an anonymous response, and for one not for attribution when the reader may not know. */
	organisationName: string | null;
}

export const PASSAGES_A_PAGE = 50;

/**
 * A page of the passages of one theme, not of its sub-themes, and how many there are by stance.
 * Whoever signs a report off may see what its claims rest on. But what was given not for attribution
 * was told to the secretariat alone, so without `response:read` its name does not leave this function.
 */
export async function readThemePassages(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; themeId: string; stance: Stance | null; page: number }
): Promise<{ passages: ThemePassage[]; byStance: Partial<Record<Stance, number>> }> {
	authorise(actor, 'coding:read');
	const mayKnowNames = can(actor, 'response:read');
	const shown = await shownCondition(ctx.db.read, ctx.clock, input.consultationId);
	const themed: SQL | undefined = and(eq(coding.themeId, input.themeId), shown);
	const counts = await ctx.db.read
		.select({ stance: coding.stance, passages: count() })
		.from(coding)
		.innerJoin(passage, eq(passage.id, coding.passageId))
		.innerJoin(response, eq(response.id, passage.responseId))
		.where(themed)
		.groupBy(coding.stance);
	const rows = await ctx.db.read
		.select({
			id: passage.id,
			responseId: passage.responseId,
			questionId: passage.questionId,
			start: passage.startOffset,
			end: passage.endOffset,
			value: answer.value,
			stance: coding.stance,
			coderName: person.name,
			attribution: response.attribution,
			organisationName: responseAuthor.statedName
		})
		.from(coding)
		.innerJoin(passage, eq(passage.id, coding.passageId))
		.innerJoin(
			answer,
			and(eq(answer.responseId, passage.responseId), eq(answer.questionId, passage.questionId))
		)
		.innerJoin(response, eq(response.id, passage.responseId))
		.innerJoin(person, eq(person.id, coding.coderId))
		.leftJoin(responseAuthor, eq(responseAuthor.responseId, response.id))
		.where(and(themed, input.stance === null ? undefined : eq(coding.stance, input.stance)))
		.orderBy(asc(passage.questionId), asc(passage.responseId), asc(passage.startOffset))
		.limit(PASSAGES_A_PAGE)
		.offset((input.page - 1) * PASSAGES_A_PAGE);
	return {
		passages: rows.map(({ value: stored, organisationName, ...row }) => {
			const value = answerValueSchema.parse(stored);
			return {
				...row,
				organisationName: mayKnowNames || row.attribution === 'named' ? organisationName : null,
				asked: value.kind === 'follow-up' ? value.question : null,
				text: codableText(value)
			};
		}),
		byStance: Object.fromEntries(counts.map(({ stance, passages }) => [stance, passages]))
	};
}
