import { and, eq, inArray } from 'drizzle-orm';
import { planAdding } from '../../domain/coding/plan-operation.ts';
import { themeNamed, liveTheme, type Codebook } from '../../domain/coding/codebook.ts';
import type { PassageRefusal } from '../../domain/coding/passage-refusal.ts';
import type { Stance } from '../../domain/coding/stance.ts';
import { isTidyRange } from '../../domain/coding/tidy-range.ts';
import { answerValueSchema, codableText } from '../../domain/responses/answer-value.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { cleanLine } from '../../domain/shared/clean-text.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../domain/shared/result.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { answer, coding, passage, response } from '../db/schema.ts';
import { shownCondition } from '../responses/shown.ts';
import { coderOf, makeChange } from './change-codebook.ts';
import { readCodebookRows } from './codebook-rows.ts';
import { requireOpenCoding } from './coding-open.ts';

/** A theme that is wanted on a passage: one of the codebook, or a new one by its name. */
export type WantedCoding = { stance: Stance } & ({ themeId: string } | { newThemeName: string });

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

		const themed = await themesFor(ctx, tx, actor, { ...input, newIds });
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

/** The wanted themes by id; those named and not there yet are added to the codebook. */
async function themesFor(
	ctx: Context,
	tx: Writer,
	actor: Actor,
	input: CodePassageInput & { newIds: { themeId: string; changeId: string }[] }
): Promise<Result<{ themeId: string; stance: Stance }[], PassageRefusal>> {
	let codebook: Codebook = await readCodebookRows(tx, input.consultationId);
	// All of them are checked before any is added: what is returned does not roll back.
	for (const wanted of input.wanted) {
		if ('themeId' in wanted && liveTheme(codebook, wanted.themeId) === undefined)
			return err('theme-gone');
		if ('newThemeName' in wanted && cleanLine(wanted.newThemeName) === '') return err('no-name');
	}
	const themed = new Map<string, Stance>();
	for (const [index, wanted] of input.wanted.entries()) {
		if ('themeId' in wanted) {
			themed.set(wanted.themeId, wanted.stance);
			continue;
		}
		const ids = input.newIds[index];
		const there = themeNamed(codebook, wanted.newThemeName);
		if (there !== undefined || ids === undefined) {
			if (there !== undefined) themed.set(there.id, wanted.stance);
			continue;
		}
		const created = planAdding(codebook, {
			id: ids.themeId,
			parentId: null,
			name: wanted.newThemeName,
			description: ''
		});
		if (!created.ok) throw new Error('a theme with a free name on the first level can be added');
		await makeChange(ctx, tx, actor, {
			consultationId: input.consultationId,
			changeId: ids.changeId,
			codebook,
			operation: { kind: 'add', themeId: ids.themeId },
			created: created.value
		});
		codebook = [...codebook, created.value];
		themed.set(ids.themeId, wanted.stance);
	}
	return ok([...themed].map(([themeId, stance]) => ({ themeId, stance })));
}

/** The passage of exactly this range: the one that is there, or a new one. */
async function passageAt(tx: Writer, input: CodePassageInput, newId: string): Promise<string> {
	const { consultationId, responseId, questionId, start, end } = input;
	const made = await tx
		.insert(passage)
		.values({
			id: newId,
			consultationId,
			responseId,
			questionId,
			startOffset: start,
			endOffset: end
		})
		.onConflictDoNothing()
		.returning({ id: passage.id });
	if (made[0] !== undefined) return made[0].id;
	const [there] = await tx
		.select({ id: passage.id })
		.from(passage)
		.where(
			and(
				eq(passage.responseId, responseId),
				eq(passage.questionId, questionId),
				eq(passage.startOffset, start),
				eq(passage.endOffset, end)
			)
		);
	if (there === undefined) throw new Error('a passage that collides is there');
	return there.id;
}
