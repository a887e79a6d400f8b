import { wordDifference } from '$lib/domain/documents/difference/word-difference';
import type { Actor } from '$lib/domain/shared/actor';
import type { Context } from '$lib/server/context';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { quotableComments } from '$lib/server/reports/quotable-comments';

/** The comments on a clause that can be chosen, with what their suggested words would change. */
export async function choicesOn(
	ctx: Context,
	actor: Actor,
	{ consultationId, clauseId }: { consultationId: string; clauseId: string }
) {
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const text = source?.content.clauses.find(({ id }) => id === clauseId)?.text ?? '';
	const comments = await quotableComments(ctx, actor, { consultationId, clauseId });
	return comments.map(({ responseId, comment }) => ({
		...{ responseId, kind: comment.comment, text: comment.text },
		change: comment.suggested === null ? null : wordDifference(text, comment.suggested)
	}));
}
