import { wordDifference } from '$lib/domain/documents/difference/word-difference';
import type { Actor } from '$lib/domain/shared/actor';
import type { Context } from '$lib/server/context';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { QUOTABLE_A_PAGE, quotableComments } from '$lib/server/reports/comments/quotable-comments';

/**
 * A page of the comments on a clause that can be chosen, with what their suggested words would
 * change, and the number of pages.
 */
export async function choicesOn(
	ctx: Context,
	actor: Actor,
	input: { consultationId: string; clauseId: string; page: number }
) {
	const { consultationId, clauseId } = input;
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const text = source?.content.clauses.find(({ id }) => id === clauseId)?.text ?? '';
	const asked = await quotableComments(ctx, actor, input);
	// Quoting the last one on a page leads back to it.
	const pages = Math.max(1, Math.ceil(asked.count / QUOTABLE_A_PAGE));
	const page = Math.min(input.page, pages);
	const { comments, count } =
		page === input.page ? asked : await quotableComments(ctx, actor, { ...input, page });
	return {
		...{ count, page, pages },
		comments: comments.map(({ responseId, comment }) => ({
			...{ responseId, kind: comment.comment, text: comment.text },
			change: comment.suggested === null ? null : wordDifference(text, comment.suggested)
		}))
	};
}
