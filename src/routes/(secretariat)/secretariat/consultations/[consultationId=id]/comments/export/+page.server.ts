import { authorise } from '$lib/server/access/can';
import { readCommentedClauses } from '$lib/server/coding/read-commented-clauses';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { MOST_ROWS_IN_WORD } from '$lib/server/exports/export-comments';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	authorise(actor, 'response:export-raw');
	const { consultationId } = params;
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const clauses = source?.content.clauses ?? [];
	const commented = await readCommentedClauses(ctx, actor, { consultationId, clauses });
	const comments = commented.reduce((sum, own) => sum + own.comments, 0);
	return {
		title: source?.title ?? null,
		comments,
		hasWord: comments <= MOST_ROWS_IN_WORD,
		mostInWord: MOST_ROWS_IN_WORD
	};
});
