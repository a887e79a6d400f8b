import { and, eq } from 'drizzle-orm';
import { WIDEST_ATTRIBUTION } from '../../../domain/disclosure/safe-attribution.ts';
import { answerValueSchema, codableText } from '../../../domain/responses/answer-value.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import { answer, response } from '../../db/schema.ts';
import { shownCondition } from '../../responses/shown/shown.ts';
import { changeDraft } from '../change-draft.ts';

/**
 * Chooses a comment to be quoted whole in the comment table. It starts with the widest attribution;
 * its words have to be checked before the report can go anywhere.
 * @returns the quotation's id
 * @throws DomainError `not-allowed` when its author did not agree to be quoted, `not-found`, and
 * as `changeDraft` does
 */
export async function quoteComment(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; revision: number; clauseId: string; responseId: string }
): Promise<string> {
	authorise(actor, 'report:edit');
	const { consultationId, revision, clauseId, responseId } = input;
	const shown = await shownCondition(ctx.db.read, ctx.clock, consultationId);
	const [row] = await ctx.db.read
		.select({ value: answer.value, mayBeQuoted: response.mayBeQuoted })
		.from(answer)
		.innerJoin(response, eq(response.id, answer.responseId))
		.where(and(eq(answer.responseId, responseId), eq(answer.questionId, clauseId), shown));
	const value = row === undefined ? null : answerValueSchema.parse(row.value);
	if (row === undefined || value?.kind !== 'comment') throw new DomainError('not-found', 'comment');
	if (!row.mayBeQuoted) throw new DomainError('not-allowed', 'no consent');
	const source = codableText(value);
	const id = ctx.random.id();
	await changeDraft(ctx, actor, {
		consultationId,
		revision,
		change: {
			kind: 'add-comment',
			id,
			source,
			comment: {
				...{ clauseId, responseId, kind: value.comment },
				suggestedFrom: value.suggested === null ? null : source.length - value.suggested.length
			},
			attribution: WIDEST_ATTRIBUTION
		}
	});
	return id;
}
