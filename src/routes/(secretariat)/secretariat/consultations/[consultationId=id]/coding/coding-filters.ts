import { ATTRIBUTIONS, type Attribution } from '$lib/domain/consultations/attribution';
import { COMMENT_KINDS, type CommentKind } from '$lib/domain/responses/comments/comment-kind';
import { pageOf } from '$lib/domain/shared/page-number';

/** What the address of the reading view asks for. Anything it does not understand is left out. */
export interface CodingFilters {
	/** A question, or a clause that is commented on. */
	questionId: string | null;
	read: 'read' | 'unread' | null;
	themeId: string | null;
	attribution: Attribution | null;
	/** Of comments on a clause only. */
	kind: CommentKind | null;
	page: number;
}

export function filtersOf(params: URLSearchParams): CodingFilters {
	const read = params.get('read');
	const attribution = ATTRIBUTIONS.find((known) => known === params.get('attribution'));
	return {
		questionId: params.get('question') || null,
		read: read === 'read' || read === 'unread' ? read : null,
		themeId: params.get('theme') || null,
		attribution: attribution ?? null,
		kind: COMMENT_KINDS.find((known) => known === params.get('kind')) ?? null,
		page: pageOf(params)
	};
}

/** The address of a page of answers under the same filters. */
export function addressOf(home: string, filters: CodingFilters): string {
	const params = new URLSearchParams();
	if (filters.questionId) params.set('question', filters.questionId);
	if (filters.read) params.set('read', filters.read);
	if (filters.themeId) params.set('theme', filters.themeId);
	if (filters.attribution) params.set('attribution', filters.attribution);
	if (filters.kind) params.set('kind', filters.kind);
	if (filters.page > 1) params.set('page', String(filters.page));
	return `${home}?${params.toString()}`;
}
