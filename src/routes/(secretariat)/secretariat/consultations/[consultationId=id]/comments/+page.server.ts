import { commentedSections, type MarginCounts } from '$lib/domain/coding/comment-margin';
import { WHOLE } from '$lib/domain/documents/clause';
import { clauseName } from '$lib/domain/documents/clause-name';
import { authorise } from '$lib/server/access/can';
import { readCommentMargin } from '$lib/server/coding/read-comment-margin';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { pageOf } from '$lib/domain/shared/page-number';
import type { PageServerLoad } from './$types';

const CLAUSES_A_PAGE = 100;
const SAID: Record<string, string> = { 'comments-read': 'Every comment with words is read.' };

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	authorise(actor, 'response:read');
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const clauses = source?.content.clauses ?? [];
	const margin = await readCommentMargin(ctx, actor, { consultationId, clauses });
	const shown = clauses.filter(({ isLeftOut }) => !isLeftOut);
	const page = pageOf(url.searchParams);
	const pageOfClause = new Map(
		shown.map(({ id }, at) => [id, Math.floor(at / CLAUSES_A_PAGE) + 1])
	);
	return {
		title: source?.title ?? null,
		all: { ...margin.all, comments: margin.comments },
		whole: margin.clauses.get(WHOLE) ?? null,
		sections: commentedSections(shown, margin).map(({ heading, counts }) => ({
			...{ id: heading.id, level: heading.level, name: clauseName(heading), counts },
			page: pageOfClause.get(heading.id) ?? 1
		})),
		page,
		pages: Math.ceil(shown.length / CLAUSES_A_PAGE),
		clauses: shown
			.slice((page - 1) * CLAUSES_A_PAGE, page * CLAUSES_A_PAGE)
			.map(({ id, kind, level, number, text, closedReason }) => ({
				...{ id, kind, level, number, text, closedReason },
				counts: margin.clauses.get(id) ?? null,
				section: filled(margin.sections.get(id))
			})),
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

const filled = (counts: MarginCounts | undefined) =>
	counts === undefined || counts.responses === 0 ? null : counts;
