import { and, eq } from 'drizzle-orm';
import type { CommentChange } from '../../domain/drafting/comment-change.ts';
import type { TypedComment } from '../../domain/drafting/comment-fields.ts';
import { COMMENT_LIMIT } from '../../domain/drafting/draft-comment.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Writer } from '../db/client.ts';
import { draftComment } from '../db/schema.ts';

/**
 * Adds comments to one section of a draft. The same words by the same name in the same place are
 * added once, so that a double click does not say them twice.
 *
 * @param ids a new id for each field that a comment may have been typed in
 * @returns what to put right by field: comments that no longer fit
 */
export async function addComments(
	tx: Writer,
	{ responseId, sectionId }: { responseId: string; sectionId: string },
	typed: readonly TypedComment[],
	ids: ReadonlyMap<string, string>
): Promise<Record<string, string>> {
	const before = await tx
		.select({
			number: draftComment.number,
			sectionId: draftComment.sectionId,
			questionId: draftComment.questionId,
			commenter: draftComment.commenter,
			text: draftComment.text
		})
		.from(draftComment)
		.where(eq(draftComment.responseId, responseId));
	const isSaid = (one: TypedComment) =>
		before.some(
			(old) =>
				old.sectionId === sectionId &&
				old.questionId === one.questionId &&
				old.text === one.text &&
				old.commenter === one.commenter
		);
	const added = typed.filter((one) => !isSaid(one));
	const room = COMMENT_LIMIT - before.length;
	const last = Math.max(0, ...before.map(({ number }) => number));
	const rows = added.slice(0, Math.max(0, room)).map(({ field, ...comment }, index) => {
		const id = ids.get(field);
		if (id === undefined) throw new DomainError('bad-request', 'comment');
		return { ...comment, responseId, sectionId, id, number: last + index + 1 };
	});
	if (rows.length > 0) await tx.insert(draftComment).values(rows);
	return Object.fromEntries(
		added
			.slice(Math.max(0, room))
			.map(({ field }) => [
				field,
				`This draft has ${String(COMMENT_LIMIT)} notes, the most it can hold. Delete some that are settled first`
			])
	);
}

/**
 * Resolves, reopens or deletes one comment of a draft. Everybody with the draft open can: nobody
 * here has an account to tell whose a comment is. One that is gone already stays gone.
 */
export async function changeComment(
	tx: Writer,
	responseId: string,
	{ what, commentId }: CommentChange
): Promise<void> {
	const chosen = and(eq(draftComment.responseId, responseId), eq(draftComment.id, commentId));
	if (what === 'delete') await tx.delete(draftComment).where(chosen);
	else
		await tx
			.update(draftComment)
			.set({ isResolved: what === 'resolve' })
			.where(chosen);
}
