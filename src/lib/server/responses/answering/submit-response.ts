import { and, eq, inArray } from 'drizzle-orm';
import type { Question } from '../../../domain/consultations/question.ts';
import { isSameAnswer } from '../../../domain/responses/answer-print.ts';
import { answersToSubmit, missingRequired } from '../../../domain/responses/completeness.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { answer, response, responseAuthor } from '../../db/schema.ts';
import { endDrafting } from './end-drafting.ts';
import { answerRow } from './answer-row.ts';
import { forgetSoon } from '../forgetting/forget-soon.ts';
import { draftValues, ownResponse, type OwnResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';
import type { ReceiptKey } from './response-key.ts';

/** What stands in the way of submitting. */
export interface NotSubmitted {
	missing: Question[];
	needsName: boolean;
	isEmpty: boolean;
}

/**
 * Submits a response: what is asked and answered is copied to where the secretariat reads.
 * Doing it again replaces what was submitted before; doing it again without a change does nothing,
 * so a double click or a replay ends where the first did. Drafting links end, and comments are
 * deleted; the key is a receipt, so nobody can send with a link.
 *
 * @throws DomainError `closed`, `not-open-yet`, `not-found`
 */
export async function submitResponse(
	ctx: Context,
	actor: Actor,
	input: ReceiptKey & { mayBeQuoted: boolean }
): Promise<Result<null, NotSubmitted>> {
	authorise(actor, 'response:write-own');
	const outcome = await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		const blocked = whatBlocks(own);
		if (blocked !== null) return err(blocked);
		const hasChanged = await replaceAnswers(tx, own);
		if (hasChanged || own.state === 'draft' || own.mayBeQuoted !== input.mayBeQuoted)
			await markSubmitted(ctx, tx, own, input.mayBeQuoted);
		await endDrafting(tx, own.id);
		return ok(null);
	});
	forgetSoon(ctx.db);
	return outcome;
}

/** Null when the response may be submitted. */
export function whatBlocks(own: OwnResponse): NotSubmitted | null {
	const drafts = draftValues(own);
	const blocked = {
		missing: missingRequired(own.content, drafts),
		needsName: own.author?.statedName === '',
		isEmpty: answersToSubmit(own.content, drafts).length === 0
	};
	return blocked.missing.length > 0 || blocked.needsName || blocked.isEmpty ? blocked : null;
}

/** Whether what is written differs from what was submitted. */
export function hasUnsentChanges(own: OwnResponse): boolean {
	const next = answersToSubmit(own.content, draftValues(own));
	return (
		next.length !== own.answers.size ||
		next.some(({ questionId, value }) => !isSameAnswer(value, own.answers.get(questionId) ?? null))
	);
}

// Answers that did not change are left alone, with the passages that were marked in them.
async function replaceAnswers(tx: Writer, own: OwnResponse): Promise<boolean> {
	const next = answersToSubmit(own.content, draftValues(own));
	const changed = next.filter(
		({ questionId, value }) => !isSameAnswer(value, own.answers.get(questionId) ?? null)
	);
	const kept = new Set(next.map(({ questionId }) => questionId));
	const replaced = new Set(changed.map(({ questionId }) => questionId));
	const outdated = [...own.answers.keys()].filter((id) => !kept.has(id) || replaced.has(id));
	if (outdated.length === 0 && changed.length === 0) return false;
	if (outdated.length > 0)
		await tx
			.delete(answer)
			.where(and(eq(answer.responseId, own.id), inArray(answer.questionId, outdated)));
	if (changed.length > 0)
		await tx.insert(answer).values(changed.map((row) => answerRow({ ...row, responseId: own.id })));
	return true;
}

async function markSubmitted(
	ctx: Context,
	tx: Writer,
	own: OwnResponse,
	mayBeQuoted: boolean
): Promise<void> {
	await tx.update(response).set({ state: 'submitted', mayBeQuoted }).where(eq(response.id, own.id));
	// No time, here or anywhere: see the threat model.
	if (own.author === null) return;
	await tx
		.update(responseAuthor)
		.set({ submittedAt: ctx.clock.now() })
		.where(eq(responseAuthor.responseId, own.id));
}
