/** More are no page of anything, and would overflow a database's offset. */
const MOST_PAGES = 100_000;

/**
 * The page that an address asks for, from 1; 1 for anything that is not a page's number.
 * @param name where a page has several lists
 */
export function pageOf(params: URLSearchParams, name = 'page'): number {
	const page = Number(params.get(name) ?? '1');
	return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}
