import { and, eq } from 'drizzle-orm';
import { WIDEST_ATTRIBUTION } from '../../../domain/disclosure/safe-attribution.ts';
import { answerValueSchema, codableText } from '../../../domain/responses/answer-value.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { answer, passage, response } from '../../db/schema.ts';
import { shownCondition } from '../../responses/shown/shown.ts';
import { changeDraft } from '../change-draft.ts';

/**
 * Chooses a coded passage to be quoted under a finding. It starts with the widest attribution;
 * its text has to be checked before the report can go anywhere.
 * @returns the quotation's id
 * @throws DomainError `not-allowed` when its author did not agree to be quoted, `not-found`, also
 * for a passage of a response that is held back, and as `changeDraft` does
 */
export async function addQuotation(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; findingId: string; passageId: string }
): Promise<string> {
	authorise(actor, 'report:edit');
	const { consultationId, revision, findingId, passageId } = input;
	const [row] = await ctx.db.read
		.select({
			start: passage.startOffset,
			end: passage.endOffset,
			mayBeQuoted: response.mayBeQuoted,
			value: answer.value
		})
		.from(passage)
		.innerJoin(response, eq(response.id, passage.responseId))
		.innerJoin(
			answer,
			and(eq(answer.responseId, passage.responseId), eq(answer.questionId, passage.questionId))
		)
		.where(
			and(
				eq(passage.id, passageId),
				eq(passage.consultationId, consultationId),
				await shownCondition(ctx.db.read, ctx.clock, consultationId)
			)
		);
	if (row === undefined) throw new DomainError('not-found', 'passage');
	if (!row.mayBeQuoted) throw new DomainError('not-allowed', 'no consent');
	const source = codableText(answerValueSchema.parse(row.value)).slice(row.start, row.end).trim();
	const id = ctx.random.id();
	await changeDraft(ctx, actor, {
		consultationId,
		revision,
		change: {
			kind: 'add-quotation',
			id,
			findingId,
			passageId,
			source,
			attribution: WIDEST_ATTRIBUTION
		}
	});
	return id;
}
