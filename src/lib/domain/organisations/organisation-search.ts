import { REGISTER_LIST_KINDS, type RegisterListKind } from './register-list.ts';
import { pageOf } from '../shared/page-number.ts';

export const ORGANISATION_ORDERS = ['name', 'updated'] as const;
export type OrganisationOrder = (typeof ORGANISATION_ORDERS)[number];

/** In place of an entry's id: organisations with nothing in that list. */
export const NOTHING_IN_LIST = 'none';

/** What to look for in the register: a list page keeps it in its address. */
export interface OrganisationSearch {
	/** Words that the name or another name contains; '' for any. */
	words: string;
	/** An entry's id, or `NOTHING_IN_LIST`, for each list that narrows the search. */
	entries: Partial<Record<RegisterListKind, string>>;
	isArchived: boolean;
	order: OrganisationOrder;
	isDescending: boolean;
	/** From 1. */
	page: number;
}

const LONGEST_WORDS = 200;

/** Reads a search from an address; whatever makes no sense there counts as left out. */
export function searchOfAddress(params: URLSearchParams): OrganisationSearch {
	const entries: OrganisationSearch['entries'] = {};
	for (const kind of REGISTER_LIST_KINDS) {
		const id = params.get(kind) ?? '';
		if (/^[A-Za-z0-9_-]{1,40}$/.test(id)) entries[kind] = id;
	}
	return {
		words: (params.get('q') ?? '')
			.slice(0, LONGEST_WORDS)
			.replaceAll('\0', '')
			.toWellFormed()
			.trim(),
		entries,
		isArchived: params.get('show') === 'archived',
		order: params.get('order') === 'updated' ? 'updated' : 'name',
		isDescending: params.get('direction') === 'down',
		page: pageOf(params)
	};
}

/** The address's part that `searchOfAddress` reads, with "?", or '' for everything. */
export function addressOfSearch(search: OrganisationSearch): string {
	const params = new URLSearchParams();
	if (search.words !== '') params.set('q', search.words);
	for (const kind of REGISTER_LIST_KINDS) {
		const id = search.entries[kind];
		if (id !== undefined) params.set(kind, id);
	}
	if (search.isArchived) params.set('show', 'archived');
	if (search.order !== 'name') params.set('order', search.order);
	if (search.isDescending) params.set('direction', 'down');
	if (search.page > 1) params.set('page', String(search.page));
	const text = params.toString();
	return text === '' ? '' : `?${text}`;
}

/** Whether the search leaves anything out that its list (archived or not) holds. */
export const isNarrowed = (search: OrganisationSearch): boolean =>
	search.words !== '' || Object.keys(search.entries).length > 0;
