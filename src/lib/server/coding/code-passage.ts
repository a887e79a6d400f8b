import { and, eq, inArray } from 'drizzle-orm';
import type { PassageRefusal } from '../../domain/coding/passage-refusal.ts';
import { isTidyRange } from '../../domain/coding/tidy-range.ts';
import { answerValueSchema, codableText } from '../../domain/responses/answer-value.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { answer, coding, passage, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown/shown.ts';
import { coderOf } from './change-codebook.ts';
import { requireOpenCoding } from './coding-open.ts';
import { passageAt } from './passage-at.ts';
import { wantedThemes, type WantedCoding } from './wanted-themes.ts';

export interface CodePassageInput {
	consultationId: string;
	responseId: string;
	questionId: string;
	/** UTF-16 offsets into the answer's text, at the edges of whole characters. */
	start: number;
	end: number;
	/** The words at that place as the coder saw them: if the answer changed since, nothing is done. */
	quoted: string;
	wanted: readonly WantedCoding[];
	/** Themes that the coder saw on this passage: of these, those not wanted are taken off. */
	seenThemeIds: readonly string[];
}

/**
 * Gives a passage its themes and stances. The same stretch of the same answer is one passage,
 * whoever selects it; without any theme left it is removed. What a colleague added unseen stays.
 * @returns the passage's id, null when none is left
 * @throws DomainError `already-done` when the coding is frozen, `not-found` for an answer that
 * the secretariat may not see
 */
export async function codePassage(
	ctx: Context,
	actor: Actor,
	input: CodePassageInput
): Promise<Result<string | null, PassageRefusal>> {
	authorise(actor, 'coding:edit');
	const coderId = coderOf(actor);
	const passageId = ctx.random.id();
	const newIds = input.wanted.map(() => ({ themeId: ctx.random.id(), changeId: ctx.random.id() }));
	return await ctx.db.write(async (tx) => {
		await requireOpenCoding(tx, input.consultationId);
		const text = await readShownText(ctx, tx, input);
		const { start, end } = input;
		if (!isTidyRange(text, { start, end })) return err('outside');
		if (text.slice(start, end) !== input.quoted) return err('answer-changed');

		const themed = await wantedThemes(ctx, tx, actor, { ...input, newIds });
		if (!themed.ok) return themed;
		const id = await passageAt(tx, input, passageId);
		const at = ctx.clock.now();
		const wantedIds = new Set(themed.value.map(({ themeId }) => themeId));
		const unwanted = input.seenThemeIds.filter((themeId) => !wantedIds.has(themeId));
		if (unwanted.length > 0)
			await tx
				.delete(coding)
				.where(and(eq(coding.passageId, id), inArray(coding.themeId, unwanted)));
		const before = await tx
			.select({ themeId: coding.themeId, stance: coding.stance })
			.from(coding)
			.where(eq(coding.passageId, id));
		// Who coded stays who coded: only what is new or different carries this person's name.
		const news = themed.value.filter(
			({ themeId, stance }) =>
				!before.some((row) => row.themeId === themeId && row.stance === stance)
		);
		for (const { themeId, stance } of news) {
			const who = { stance, coderId, codedAt: at };
			await tx
				.insert(coding)
				.values({ passageId: id, themeId, ...who })
				.onConflictDoUpdate({ target: [coding.passageId, coding.themeId], set: who });
		}
		if (before.length + news.length > 0) return ok(id);
		await tx.delete(passage).where(eq(passage.id, id));
		return ok(null);
	});
}

async function readShownText(
	ctx: Context,
	tx: Writer,
	{ consultationId, responseId, questionId }: CodePassageInput
): Promise<string> {
	const shown = await shownCondition(tx, ctx.clock, consultationId);
	const [row] = await tx
		.select({ value: answer.value })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(and(eq(answer.responseId, responseId), eq(answer.questionId, questionId), shown));
	if (row === undefined) throw new DomainError('not-found', 'answer');
	return codableText(answerValueSchema.parse(row.value));
}
