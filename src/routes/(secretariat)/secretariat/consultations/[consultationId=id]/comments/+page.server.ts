import { commentedSections, type MarginCounts } from '$lib/domain/coding/comment-margin';
import { shownClauses, WHOLE } from '$lib/domain/documents/clause';
import { clauseName, clauseNames } from '$lib/domain/documents/clause-name';
import { partOf, readingParts } from '$lib/domain/documents/reading-parts';
import { authorise } from '$lib/server/access/can';
import { readCommentMargin } from '$lib/server/coding/read-comment-margin';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { pageOf } from '$lib/domain/shared/page-number';
import type { PageServerLoad } from './$types';

const SAID: Record<string, string> = { 'comments-read': 'Every comment with words is read.' };

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	authorise(actor, 'response:read');
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const shown = source === null ? [] : shownClauses(source.content);
	const margin = await readCommentMargin(ctx, actor, { consultationId, clauses: shown });
	// The pages that respondents read it on.
	const parts = readingParts(shown);
	const page = Math.min(pageOf(url.searchParams), parts.length);
	const clauses = parts[page - 1]?.clauses ?? [];
	const names = clauseNames(clauses);
	return {
		title: source?.title ?? null,
		images: `/secretariat/consultations/${consultationId}/document/images`,
		all: { ...margin.all, comments: margin.comments },
		whole: margin.clauses.get(WHOLE) ?? null,
		sections: commentedSections(shown, margin).map(({ heading, counts }) => ({
			...{ id: heading.id, level: heading.level, name: clauseName(heading), counts },
			page: partOf(parts, heading.id)
		})),
		page,
		pages: parts.length,
		clauses,
		margin: new Map(
			clauses.map(({ id }) => [
				id,
				{
					counts: margin.clauses.get(id) ?? null,
					section: filled(margin.sections.get(id)),
					name: names.get(id) ?? ''
				}
			])
		),
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

const filled = (counts: MarginCounts | undefined) =>
	counts === undefined || counts.responses === 0 ? null : counts;
