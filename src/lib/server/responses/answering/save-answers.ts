import { and, eq, inArray, sql } from 'drizzle-orm';
import { isSameAnswer } from '../../../domain/responses/answer-print.ts';
import { baseFieldName, rawText, type RawValues } from '../../../domain/responses/answer-fields.ts';
import { visibleInSection } from '../../../domain/responses/completeness.ts';
import { joinedValues, readSettlements } from '../../../domain/responses/conflict.ts';
import { decideSave } from '../../../domain/responses/decide-save.ts';
import { parseAnswer } from '../../../domain/responses/parse-answer.ts';
import type { SaveOutcome } from '../../../domain/responses/save-outcome.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { draftAnswer } from '../../db/schema.ts';
import { forgetSoon } from '../forgetting/forget-soon.ts';
import { draftValues, ownResponse, type OwnResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';
import type { ResponseKey } from './response-key.ts';

export interface SaveAnswers {
	sectionId: string;
	/**
	 * The posted fields (`answer-fields.ts`, and `conflict.ts` where somebody had to choose). Fields
	 * of questions that are not here are ignored.
	 */
	values: RawValues;
}

/**
 * Saves one page of answers as it is left. What is right is saved, whatever else is wrong.
 * Answers to questions that became hidden are kept; only submitting leaves them out.
 *
 * @throws DomainError `closed`, `not-open-yet`, `not-found`
 */
export async function saveAnswers(
	ctx: Context,
	actor: Actor,
	input: ResponseKey & SaveAnswers
): Promise<SaveOutcome> {
	authorise(actor, 'response:write-own');
	const outcome = await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		return writeAnswers(tx, own, input);
	});
	forgetSoon(ctx.db);
	return outcome;
}

/**
 * The same inside a transaction, for a command that saves more than answers.
 * @param own as it was read in this transaction
 * @throws DomainError `not-found` for a section that is not in the version
 */
export async function writeAnswers(
	tx: Writer,
	own: OwnResponse,
	input: SaveAnswers
): Promise<SaveOutcome> {
	const section = own.content.sections.find(({ id }) => id === input.sectionId);
	if (section === undefined) throw new DomainError('not-found', 'section');
	const outcome: SaveOutcome = { errors: new Map(), conflicts: new Map(), changed: [], added: [] };
	const after = draftValues(own);
	const written: Written[] = [];
	const emptied: string[] = [];
	// The hidden base tells that a question was on the page: an unticked box posts nothing else.
	const posted = section.questions.filter(({ id }) => baseFieldName(id) in input.values);
	const settlements = readSettlements(posted, input.values);
	for (const question of posted) {
		const { id: questionId } = question;
		const settled = settlements.get(questionId);
		if (settled === 'stored') continue;
		const stored = own.drafts.get(questionId);
		const parsed = parseAnswer(
			question,
			settled === 'both'
				? joinedValues(question, input.values, stored?.value ?? null)
				: input.values
		);
		if (!parsed.ok) {
			outcome.errors.set(questionId, parsed.error);
			// Too long together: the choice is still to be made.
			if (settled === 'both') outcome.conflicts.set(questionId, stored ?? null);
			continue;
		}
		const base = rawText(input.values, baseFieldName(questionId));
		const decided = decideSave(parsed.value, base, stored);
		const decision = decided === 'save' && settled === 'open' ? 'conflict' : decided;
		if (decision === 'conflict') outcome.conflicts.set(questionId, stored ?? null);
		if (decision === 'unchanged' && !isSameAnswer(parsed.value, stored?.value ?? null))
			outcome.changed.push(questionId);
		if (decision !== 'save') continue;
		if (parsed.value === null) {
			emptied.push(questionId);
			after.delete(questionId);
		} else {
			written.push({ responseId: own.id, questionId, value: parsed.value });
			after.set(questionId, parsed.value);
		}
	}
	await write(tx, own.id, written, emptied);
	const onPage = new Set(posted.map(({ id }) => id));
	outcome.added = visibleInSection(own.content, section, after)
		.map(({ id }) => id)
		.filter((id) => !onPage.has(id));
	return outcome;
}

type Written = typeof draftAnswer.$inferInsert;

// One statement for a page: on PostgreSQL each is a round trip, inside a transaction.
async function write(
	tx: Writer,
	responseId: string,
	written: readonly Written[],
	emptied: readonly string[]
): Promise<void> {
	if (emptied.length > 0)
		await tx
			.delete(draftAnswer)
			.where(
				and(eq(draftAnswer.responseId, responseId), inArray(draftAnswer.questionId, [...emptied]))
			);
	if (written.length > 0)
		await tx
			.insert(draftAnswer)
			.values([...written])
			.onConflictDoUpdate({
				target: [draftAnswer.responseId, draftAnswer.questionId],
				set: { value: sql`excluded.value` }
			});
}
