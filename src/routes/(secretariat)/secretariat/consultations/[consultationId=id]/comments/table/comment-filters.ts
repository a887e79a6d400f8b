import { ATTRIBUTIONS, type Attribution } from '$lib/domain/consultations/attribution';
import { COMMENT_KINDS, type CommentKind } from '$lib/domain/responses/comments/comment-kind';
import { pageOf } from '$lib/domain/shared/page-number';

const ORDERS = ['clause', 'most', 'kind'] as const;

/** What the address of the comment table asks for. Anything it does not understand is left out. */
export interface CommentFilters {
	sectionId: string | null;
	kind: CommentKind | null;
	themeId: string | null;
	attribution: Attribution | null;
	hasSuggestion: boolean;
	isUnread: boolean;
	order: (typeof ORDERS)[number];
	page: number;
}

export function filtersOf(params: URLSearchParams): CommentFilters {
	return {
		sectionId: params.get('section') || null,
		kind: COMMENT_KINDS.find((known) => known === params.get('kind')) ?? null,
		themeId: params.get('theme') || null,
		attribution: ATTRIBUTIONS.find((known) => known === params.get('attribution')) ?? null,
		hasSuggestion: params.get('only') === 'suggested',
		isUnread: params.get('only') === 'unread',
		order: ORDERS.find((known) => known === params.get('order')) ?? 'clause',
		page: pageOf(params)
	};
}

/** Nothing filtered; the order stays. */
export const NO_FILTERS = {
	sectionId: null,
	kind: null,
	themeId: null,
	attribution: null,
	hasSuggestion: false,
	isUnread: false
} satisfies Partial<CommentFilters>;

/** The address of the table with the same filters but for what is given. */
export function addressOf(
	home: string,
	filters: CommentFilters,
	change: Partial<CommentFilters>
): string {
	const { sectionId, kind, themeId, attribution, hasSuggestion, isUnread, order, page } = {
		...filters,
		page: 1,
		...change
	};
	const params = new URLSearchParams();
	const put = (name: string, value: string | null) => value && params.set(name, value);
	put('section', sectionId);
	put('kind', kind);
	put('theme', themeId);
	put('attribution', attribution);
	put('only', hasSuggestion ? 'suggested' : isUnread ? 'unread' : null);
	put('order', order === 'clause' ? null : order);
	put('page', page === 1 ? null : String(page));
	const asked = params.toString();
	return asked === '' ? home : `${home}?${asked}`;
}
