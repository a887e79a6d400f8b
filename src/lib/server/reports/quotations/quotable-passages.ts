import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Stance } from '../../../domain/coding/stance.ts';
import { answerValueSchema, codableText } from '../../../domain/responses/answer-value.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { shownCondition } from '../../responses/shown/shown.ts';
import { answer, coding, passage, response, theme } from '../../db/schema.ts';

export interface QuotablePassage {
	passageId: string;
	questionId: string;
	text: string;
	stance: Stance;
}

/** The most passages shown to choose from. */
export const PASSAGES_SHOWN = 200;

/**
 * Coded passages of a theme and its sub-themes whose authors agreed to be quoted, at most
 * `PASSAGES_SHOWN`. What the elimination rule holds back since is not among them, though it was
 * shown and coded while the consultation was open. Who wrote them is not said: a quotation is
 * chosen for what it says.
 * @throws DomainError what `authorise` throws
 */
export async function quotablePassages(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; themeId: string }
): Promise<QuotablePassage[]> {
	authorise(actor, 'report:edit');
	const themes = await ctx.db.read
		.select({ id: theme.id })
		.from(theme)
		.where(
			and(
				eq(theme.consultationId, input.consultationId),
				or(eq(theme.id, input.themeId), eq(theme.parentId, input.themeId))
			)
		);
	if (themes.length === 0) return [];
	const rows = await ctx.db.read
		.select({
			passageId: passage.id,
			questionId: passage.questionId,
			start: passage.startOffset,
			end: passage.endOffset,
			stance: coding.stance,
			value: answer.value
		})
		.from(coding)
		.innerJoin(passage, eq(passage.id, coding.passageId))
		.innerJoin(response, eq(response.id, passage.responseId))
		.innerJoin(
			answer,
			and(eq(answer.responseId, passage.responseId), eq(answer.questionId, passage.questionId))
		)
		.where(
			and(
				inArray(
					coding.themeId,
					themes.map(({ id }) => id)
				),
				eq(response.mayBeQuoted, true),
				await shownCondition(ctx.db.read, ctx.clock, input.consultationId)
			)
		)
		.orderBy(asc(passage.id))
		.limit(PASSAGES_SHOWN);
	const seen = new Set<string>();
	return rows.flatMap(({ passageId, questionId, start, end, stance, value }) => {
		if (seen.has(passageId)) return [];
		seen.add(passageId);
		const text = codableText(answerValueSchema.parse(value)).slice(start, end).trim();
		return text === '' ? [] : [{ passageId, questionId, text, stance }];
	});
}
