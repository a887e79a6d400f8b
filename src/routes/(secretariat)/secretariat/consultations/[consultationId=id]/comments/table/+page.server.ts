import { themeChoices } from '$lib/domain/coding/theme-choice';
import { WHOLE } from '$lib/domain/documents/clause';
import { clauseName, clauseNames } from '$lib/domain/documents/clause-name';
import { wordDifference } from '$lib/domain/documents/difference/word-difference';
import { authorise } from '$lib/server/access/can';
import { readThemes } from '$lib/server/coding/read-codebook';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { readClauseNotes } from '$lib/server/reports/comments/read-clause-notes';
import { COMMENTS_A_PAGE, readCommentTable } from '$lib/server/reports/comments/read-comment-table';
import { readReplies } from '$lib/server/reports/officials/read-replies';
import { filtersOf } from './comment-filters';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	authorise(actor, 'response:read');
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const clauses = source?.content.clauses ?? [];
	const filters = filtersOf(url.searchParams);
	const { rows, matchCount } = await readCommentTable(ctx, actor, {
		...filters,
		consultationId,
		clauses
	});
	const [notes, replies] = await Promise.all([
		readClauseNotes(ctx.db.read, consultationId),
		readReplies(ctx.db.read, consultationId)
	]);
	const names = clauseNames(clauses);
	const texts = new Map(clauses.map(({ id, text }) => [id, text]));
	const themes = themeChoices(await readThemes(ctx, actor, consultationId));
	const themeName = new Map(themes.map(({ id, name }) => [id, name]));
	return {
		title: source?.title ?? null,
		filters,
		matchCount,
		pages: Math.ceil(matchCount / COMMENTS_A_PAGE),
		sections: [
			{ id: WHOLE, name: names.get(WHOLE) ?? '' },
			...clauses
				.filter(({ kind, isLeftOut }) => kind === 'heading' && !isLeftOut)
				.map((clause) => ({ id: clause.id, name: clauseName(clause) }))
		],
		themes: themes.map(({ id, path }) => ({ id, path })),
		rows: rows.map(
			({ clauseId, comment, themeIds, isRead, attribution, organisationName }, at) => ({
				...{ clauseId, kind: comment.comment, text: comment.text },
				...{ isRead, attribution, organisationName },
				change:
					comment.suggested === null
						? null
						: wordDifference(texts.get(clauseId) ?? '', comment.suggested),
				themes: themeIds.flatMap((id) => themeName.get(id) ?? []),
				// Said once, above the first of its comments.
				clause:
					rows[at - 1]?.clauseId === clauseId
						? null
						: {
								name: names.get(clauseId) ?? '',
								note: notes.get(clauseId)?.text ?? '',
								reply: replies.get(clauseId) ?? null
							}
			})
		)
	};
});
