import { and, eq, inArray, sql } from 'drizzle-orm';
import type { AnswerValue } from '../../domain/responses/answer-value.ts';
import { baseFieldName, rawText, type RawValues } from '../../domain/responses/answer-fields.ts';
import { visibleInSection } from '../../domain/responses/completeness.ts';
import { decideSave } from '../../domain/responses/decide-save.ts';
import { parseAnswer } from '../../domain/responses/parse-answer.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { draftAnswer } from '../db/schema.ts';
import { forgetSoon } from './forget-soon.ts';
import { draftValues, ownResponse, type OwnResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';

export interface SaveAnswers {
	slug: string;
	receipt: string;
	sectionId: string;
	/** The posted fields (`answer-fields.ts`). Fields of questions that are not here are ignored. */
	values: RawValues;
	/** Questions whose stored answer stays, whatever was posted: the respondent chose it. */
	keepStoredOf?: ReadonlySet<string>;
}

export interface SaveOutcome {
	/** What to put right, by question id. Those answers were not saved; all others were. */
	errors: Map<string, string>;
	/** Questions that another page changed meanwhile, with what is stored. Not overwritten. */
	conflicts: Map<string, AnswerValue | null>;
	/** Questions of this section that are asked now and were not on the page. */
	added: string[];
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
	input: SaveAnswers
): Promise<SaveOutcome> {
	authorise(actor, 'response:write-own');
	const outcome = await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		return save(tx, own, input);
	});
	forgetSoon(ctx.db);
	return outcome;
}

async function save(tx: Writer, own: OwnResponse, input: SaveAnswers): Promise<SaveOutcome> {
	const section = own.content.sections.find(({ id }) => id === input.sectionId);
	if (section === undefined) throw new DomainError('not-found', 'section');
	const errors = new Map<string, string>();
	const conflicts = new Map<string, AnswerValue | null>();
	const after = draftValues(own);
	const written: Written[] = [];
	const emptied: string[] = [];
	// The hidden base tells that a question was on the page: an unticked box posts nothing else.
	const posted = section.questions.filter(({ id }) => baseFieldName(id) in input.values);
	for (const question of posted) {
		if (input.keepStoredOf?.has(question.id) === true) continue;
		const parsed = parseAnswer(question, input.values);
		if (!parsed.ok) {
			errors.set(question.id, parsed.error);
			continue;
		}
		const stored = own.drafts.get(question.id);
		const base = rawText(input.values, baseFieldName(question.id));
		const decision = decideSave(parsed.value, base, stored);
		if (decision === 'conflict') conflicts.set(question.id, stored?.value ?? null);
		if (decision !== 'save') continue;
		const { id: questionId } = question;
		if (parsed.value === null) {
			emptied.push(questionId);
			after.delete(questionId);
		} else {
			const revision = (stored?.revision ?? 0) + 1;
			written.push({ responseId: own.id, questionId, value: parsed.value, revision });
			after.set(questionId, parsed.value);
		}
	}
	await write(tx, own.id, written, emptied);
	const onPage = new Set(posted.map(({ id }) => id));
	const added = visibleInSection(own.content, section, after)
		.map(({ id }) => id)
		.filter((id) => !onPage.has(id));
	return { errors, conflicts, added };
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
				set: { value: sql`excluded.value`, revision: sql`excluded.revision` }
			});
}
