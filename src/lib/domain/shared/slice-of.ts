const A_PAGE = 50;

export interface Slice<T> {
	/** From 1. */
	page: number;
	/** At least 1. */
	pages: number;
	items: readonly T[];
}

/**
 * A page of a list.
 * @param page from 1; the last one for more than there are
 */
export function sliceOf<T>(all: readonly T[], page: number, size = A_PAGE): Slice<T> {
	const pages = Math.max(1, Math.ceil(all.length / size));
	const asked = Math.min(page, pages);
	return { page: asked, pages, items: all.slice((asked - 1) * size, asked * size) };
}
