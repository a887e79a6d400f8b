import { and, eq } from 'drizzle-orm';
import type { Attribution } from '../../../domain/consultations/attribution.ts';
import { questionsOf, type ConsultationContent } from '../../../domain/consultations/content.ts';
import { phaseAt } from '../../../domain/consultations/phase.ts';
import { NOTHING_SAID } from '../../../domain/responses/about.ts';
import type { RawValues } from '../../../domain/responses/answer-fields.ts';
import { fieldName } from '../../../domain/responses/answer-fields.ts';
import type { AnswerValue } from '../../../domain/responses/answer-value.ts';
import type { Channel } from '../../../domain/responses/channel.ts';
import { answersToSubmit } from '../../../domain/responses/completeness.ts';
import { parseAnswer } from '../../../domain/responses/parse-answer.ts';
import { readRecordedComments } from '../../../domain/responses/comments/recorded-comments.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { chunks } from '../../../domain/shared/chunks.ts';
import { cleanLine } from '../../../domain/shared/clean-text.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { err, ok, type Result } from '../../../domain/shared/result.ts';
import { authorise } from '../../access/can.ts';
import { recordChange } from '../../audit/record.ts';
import { latestVersion } from '../../consultations/latest-version.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { answer, draftAnswer, response, responseAuthor } from '../../db/schema.ts';
import { readSourceDocument } from '../../documents/read-source-document.ts';
import { hashReceipt, makeReceipt } from '../../identity/receipts/receipt.ts';
import { answerRow } from '../answering/answer-row.ts';
import { readKnownOrganisation } from '../answering/known-organisation.ts';

export interface RecordResponse {
	consultationId: string;
	channel: Exclude<Channel, 'web'>;
	attribution: Attribution;
	/** The register's organisation; null for an anonymous answer, and for one it does not have. */
	organisationId: string | null;
	/** Used when there is no `organisationId`. */
	statedName: string;
	mayBeQuoted: boolean;
	/** The posted fields of the questions (`answer-fields.ts`) and comments (`recorded-comments.ts`). */
	values: RawValues;
}

/**
 * Records an answer that came by e-mail, on paper, by phone or in a meeting, before or after
 * closing. It is submitted at once and counted by its channel. Required questions do not block:
 * what was not said in a meeting cannot be made up.
 *
 * It does not touch the organisation's invitation. Marking it used would tell, by the count of
 * used invitations that does or does not move, whether it had been used already: anonymously.
 *
 * @returns the new response's id, or errors by field name
 * @throws DomainError `not-ready` before opening and once archived, `not-found`, and what
 * `authorise` throws
 */
export async function recordResponse(
	ctx: Context,
	actor: Actor,
	input: RecordResponse
): Promise<Result<{ id: string }, Record<string, string>>> {
	authorise(actor, 'response:record');
	const id = ctx.random.id();
	// Nobody gets this code: what was sent on paper is changed by writing again.
	const receiptHash = hashReceipt(makeReceipt(ctx.random));
	return ctx.db.write(async (tx) => {
		const target = await latestOpened(ctx, tx, input.consultationId);
		const { answers, errors } = parseAll(target.content, input.values);
		if (!target.content.attributions.includes(input.attribution))
			errors.attribution = 'Choose one of the ways that this consultation offers';
		const source = await readSourceDocument(ctx, tx, {
			consultationId: input.consultationId,
			number: 1
		});
		if (source !== null) {
			const typed = readRecordedComments(source.content, input.values);
			for (const [clauseId, comment] of typed.comments) answers.set(clauseId, comment);
			Object.assign(errors, typed.errors);
		}
		const author = await authorOf(tx, input, errors);
		const rows = answersToSubmit(target.content, answers);
		if (rows.length === 0 && Object.keys(errors).length === 0)
			errors.form =
				source === null
					? 'Enter an answer to at least one question'
					: 'Enter a comment on the draft, or an answer to a question';
		if (Object.keys(errors).length > 0) return err(errors);

		await tx.insert(response).values({
			id,
			consultationId: input.consultationId,
			versionId: target.versionId,
			attribution: input.attribution,
			channel: input.channel,
			state: 'submitted',
			// The secretariat has just typed it: there is nothing to hide from it.
			isShown: true,
			mayBeQuoted: input.mayBeQuoted,
			about: author?.about ?? NOTHING_SAID,
			receiptHash
		});
		if (author !== null && input.attribution !== 'anonymous')
			await tx.insert(responseAuthor).values({
				responseId: id,
				attribution: input.attribution,
				consultationId: input.consultationId,
				organisationId: input.organisationId,
				statedName: author.name,
				submittedAt: ctx.clock.now()
			});
		for (const some of chunks(rows, 1000)) {
			await tx.insert(answer).values(some.map((row) => answerRow({ ...row, responseId: id })));
			await tx.insert(draftAnswer).values(some.map((row) => ({ ...row, responseId: id })));
		}
		// The record names the consultation, never an anonymous response.
		await recordChange(ctx, tx, actor, {
			action: 'response:recorded',
			subjectKind: 'consultation',
			subjectId: input.consultationId,
			detail: { channel: input.channel, attribution: input.attribution }
		});
		return ok({ id });
	});
}

async function latestOpened(ctx: Context, tx: Writer, consultationId: string) {
	const found = await latestVersion(ctx, tx, { id: consultationId });
	const phase = phaseAt(found, ctx.clock);
	if (phase !== 'open' && phase !== 'closed') throw new DomainError('not-ready', phase);
	return found;
}

function parseAll(content: ConsultationContent, values: RawValues) {
	const answers = new Map<string, AnswerValue>();
	const errors: Record<string, string> = {};
	for (const question of questionsOf(content)) {
		const parsed = parseAnswer(question, values);
		if (!parsed.ok) errors[fieldName(question.id)] = parsed.error;
		else if (parsed.value !== null) answers.set(question.id, parsed.value);
	}
	return { answers, errors };
}

async function authorOf(tx: Writer, input: RecordResponse, errors: Record<string, string>) {
	if (input.attribution === 'anonymous') return null;
	if (input.organisationId === null) {
		const name = cleanLine(input.statedName).slice(0, 500);
		if (name === '') errors.organisationId = 'Choose the organisation, or enter its name';
		return { name, about: NOTHING_SAID };
	}
	const known = await readKnownOrganisation(tx, input.organisationId);
	if (known === null) {
		errors.organisationId = 'Choose an organisation from the register';
		return null;
	}
	const [answered] = await tx
		.select({ responseId: responseAuthor.responseId })
		.from(responseAuthor)
		.where(
			and(
				eq(responseAuthor.consultationId, input.consultationId),
				eq(responseAuthor.organisationId, input.organisationId)
			)
		);
	if (answered !== undefined)
		errors.organisationId = `${known.name} has begun or sent a response already, by name or not for attribution`;
	return known;
}
