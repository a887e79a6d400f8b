import { and, eq, sql } from 'drizzle-orm';
import { isOpenToComment } from '../../domain/documents/clause.ts';
import type { Comment } from '../../domain/responses/answer-value.ts';
import { decideSave } from '../../domain/responses/decide-save.ts';
import {
	parseComment,
	type CommentFields,
	type CommentProblems
} from '../../domain/responses/parse-comment.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { draftAnswer } from '../db/schema.ts';
import { readSourceDocument } from '../documents/read-source-document.ts';
import { forgetSoon } from './forget-soon.ts';
import { ownResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';
import type { ResponseKey } from './response-key.ts';

export interface SaveComment {
	/** Of a clause, or `WHOLE`. */
	clauseId: string;
	fields: CommentFields;
	/** What the page was made from: `baseOf` of the stored comment. */
	base: string;
}

export type SavedComment =
	| { kind: 'saved' }
	/** The form was left empty: there is no comment any more. */
	| { kind: 'removed' }
	| { kind: 'unchanged' }
	| { kind: 'invalid'; problems: CommentProblems }
	/** Another page changed it meanwhile. Nothing was written; null when it was removed there. */
	| { kind: 'conflict'; stored: Comment | null; base: { value: Comment; revision: number } | null };

/**
 * Saves or removes the comment of a draft on one clause. It is an answer like any other, kept
 * under the clause's id: sending, withdrawing and all walls hold for it as for the others.
 * @throws DomainError `not-found` for a clause that is not there or not open to comment; `closed`,
 * `not-open-yet`
 */
export async function saveComment(
	ctx: Context,
	actor: Actor,
	input: ResponseKey & SaveComment
): Promise<SavedComment> {
	authorise(actor, 'response:write-own');
	const outcome = await ctx.db.write((tx) => write(ctx, tx, input));
	forgetSoon(ctx.db);
	return outcome;
}

async function write(
	ctx: Context,
	tx: Writer,
	input: ResponseKey & SaveComment
): Promise<SavedComment> {
	const own = await ownResponse(tx, ctx, input);
	requireOpen(own.phase);
	const { clauseId: questionId } = input;
	const source = await readSourceDocument(ctx, tx, {
		consultationId: own.consultationId,
		number: 1
	});
	if (source === null || !isOpenToComment(source.content, questionId))
		throw new DomainError('not-found', 'clause');
	const text = source.content.clauses.find(({ id }) => id === questionId)?.text ?? '';
	const parsed = parseComment(input.fields, text);
	if (!parsed.ok) return { kind: 'invalid', problems: parsed.error };

	const stored = own.drafts.get(questionId);
	const decision = decideSave(parsed.value, input.base, stored);
	if (decision === 'conflict') return conflict(stored);
	if (decision === 'unchanged') return { kind: 'unchanged' };
	if (parsed.value === null) {
		await tx
			.delete(draftAnswer)
			.where(and(eq(draftAnswer.responseId, own.id), eq(draftAnswer.questionId, questionId)));
		return { kind: 'removed' };
	}
	const revision = (stored?.revision ?? 0) + 1;
	await tx
		.insert(draftAnswer)
		.values({ responseId: own.id, questionId, value: parsed.value, revision })
		.onConflictDoUpdate({
			target: [draftAnswer.responseId, draftAnswer.questionId],
			set: { value: sql`excluded.value`, revision: sql`excluded.revision` }
		});
	return { kind: 'saved' };
}

type Stored = Parameters<typeof decideSave>[2];

const conflict = (stored: Stored): SavedComment =>
	stored?.value.kind === 'comment'
		? {
				kind: 'conflict',
				stored: stored.value,
				base: { value: stored.value, revision: stored.revision }
			}
		: { kind: 'conflict', stored: null, base: null };
