import { DomainError } from '$lib/domain/shared/domain-error';
import { pageOf } from '$lib/domain/shared/page-number';
import type { PublishedRelease } from '$lib/server/reports/read-release';

const CLAUSES_A_PAGE = 25;

/** A page of the comment table of a release, for an official to reply to. */
export function clausesToReply(release: PublishedRelease, url: URL) {
	const { comments, secretariat } = release.content;
	if (comments === undefined) throw new DomainError('not-found', 'comment table');
	const page = pageOf(url.searchParams);
	return {
		...{ page, secretariat, replies: release.replies, isExample: release.isExample },
		document: comments.document,
		clauses: comments.clauses.slice((page - 1) * CLAUSES_A_PAGE, page * CLAUSES_A_PAGE),
		pages: Math.ceil(comments.clauses.length / CLAUSES_A_PAGE),
		reportHref: `/consultations/${release.slug}/report/${String(release.number)}`,
		hasReplied: url.searchParams.has('replied')
	};
}

/** Where the reply that was just published can be seen. */
export const repliedAt = (url: URL, clauseId: string): string =>
	`?replied&page=${url.searchParams.get('page') ?? '1'}#clause-${clauseId}`;
