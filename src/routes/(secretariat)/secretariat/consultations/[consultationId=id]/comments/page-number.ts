/** The page that an address asks for, from 1; 1 for anything that is not a number. */
export function pageOf(params: URLSearchParams): number {
	const page = Number(params.get('page') ?? '1');
	return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
