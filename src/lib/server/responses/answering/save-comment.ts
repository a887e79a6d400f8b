import { and, eq, sql } from 'drizzle-orm';
import { isOpenToComment, type SourceContent } from '../../../domain/documents/clause.ts';
import type { Comment } from '../../../domain/responses/answer-value.ts';
import { joinedComment } from '../../../domain/responses/comments/comment-form.ts';
import type { Settlement } from '../../../domain/responses/conflict.ts';
import { decideSave } from '../../../domain/responses/decide-save.ts';
import {
	parseComment,
	type CommentFields,
	type CommentProblems
} from '../../../domain/responses/comments/parse-comment.ts';
import type { Actor } from '../../../domain/shared/actor.ts';
import { DomainError } from '../../../domain/shared/domain-error.ts';
import { authorise } from '../../access/can.ts';
import type { Context } from '../../context.ts';
import type { Writer } from '../../db/client.ts';
import { draftAnswer } from '../../db/schema.ts';
import { readSourceDocument } from '../../documents/read-source-document.ts';
import { forgetSoon } from '../forgetting/forget-soon.ts';
import { ownResponse, type OwnResponse } from './own-response.ts';
import { requireOpen } from './require-open.ts';
import type { ResponseKey } from './response-key.ts';

export interface SaveComment {
	/** Of a clause, or `WHOLE`. */
	clauseId: string;
	fields: CommentFields;
	/** What the page was made from: `baseOf` of the stored comment. */
	base: string;
	/** What was chosen where two pages had changed it. */
	settled?: Settlement | null;
}

export type SavedComment =
	| { kind: 'saved' }
	/** The form was left empty: there is no comment any more. */
	| { kind: 'removed' }
	| { kind: 'unchanged' }
	| { kind: 'invalid'; problems: CommentProblems }
	/** Another page changed it meanwhile. Nothing was written; null when it was removed there. */
	| { kind: 'conflict'; stored: Comment | null; base: { value: Comment } | null };

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
	const outcome = await ctx.db.write(async (tx) => {
		const own = await ownResponse(tx, ctx, input);
		requireOpen(own.phase);
		const { consultationId } = own;
		const source = await readSourceDocument(ctx, tx, { consultationId, number: 1 });
		if (source === null) throw new DomainError('not-found', 'clause');
		return writeComment(tx, own, { ...input, content: source.content });
	});
	forgetSoon(ctx.db);
	return outcome;
}

/**
 * The same inside a transaction, for a command that saves more than a comment.
 * @param own as it was read in this transaction
 * @throws DomainError `not-found`
 */
export async function writeComment(
	tx: Writer,
	own: OwnResponse,
	input: SaveComment & { content: SourceContent }
): Promise<SavedComment> {
	const { clauseId: questionId, content, settled = null } = input;
	if (!isOpenToComment(content, questionId)) throw new DomainError('not-found', 'clause');
	if (settled === 'stored') return { kind: 'unchanged' };
	const stored = own.drafts.get(questionId);
	const text = content.clauses.find(({ id }) => id === questionId)?.text ?? '';
	const parsed = parseComment(
		settled === 'both' ? joinedComment(input.fields, commentOf(stored)) : input.fields,
		text
	);
	if (!parsed.ok) return { kind: 'invalid', problems: parsed.error };

	const decision = decideSave(parsed.value, input.base, stored);
	if (decision === 'conflict' || (decision === 'save' && settled === 'open'))
		return conflict(stored);
	if (decision === 'unchanged') return { kind: 'unchanged' };
	if (parsed.value === null) {
		await tx
			.delete(draftAnswer)
			.where(and(eq(draftAnswer.responseId, own.id), eq(draftAnswer.questionId, questionId)));
		return { kind: 'removed' };
	}
	await tx
		.insert(draftAnswer)
		.values({ responseId: own.id, questionId, value: parsed.value })
		.onConflictDoUpdate({
			target: [draftAnswer.responseId, draftAnswer.questionId],
			set: { value: sql`excluded.value` }
		});
	return { kind: 'saved' };
}

type Stored = Parameters<typeof decideSave>[2];

const commentOf = (stored: Stored): Comment | null =>
	stored?.value.kind === 'comment' ? stored.value : null;

const conflict = (stored: Stored): SavedComment =>
	stored?.value.kind === 'comment'
		? {
				kind: 'conflict',
				stored: stored.value,
				base: { value: stored.value }
			}
		: { kind: 'conflict', stored: null, base: null };
