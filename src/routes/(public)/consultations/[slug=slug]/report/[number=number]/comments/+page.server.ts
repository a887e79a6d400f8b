import { DomainError } from '$lib/domain/shared/domain-error';
import { pageOf } from '$lib/domain/shared/page-number';
import { handled } from '$lib/server/http/handled';
import { readRelease } from '$lib/server/reports/read-release';
import type { PageServerLoad } from './$types';

const CLAUSES_A_PAGE = 50;

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { slug } = params;
	const release = await readRelease(locals.ctx, { slug, number: Number(params.number) });
	const { comments, title, consultation } = release.content;
	if (comments === undefined) throw new DomainError('not-found', 'comment table');
	const page = pageOf(url.searchParams);
	return {
		...{ slug, title, page, replies: release.replies, isExample: release.isExample },
		consultation: consultation.title,
		number: release.number,
		threshold: release.content.threshold,
		document: comments.document,
		pages: Math.ceil(comments.clauses.length / CLAUSES_A_PAGE),
		clauses: comments.clauses.slice((page - 1) * CLAUSES_A_PAGE, page * CLAUSES_A_PAGE)
	};
});
