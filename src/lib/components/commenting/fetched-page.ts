/** A page of ours as it was fetched, with the address where the answer was found in the end. */
export interface FetchedPage {
	address: URL;
	page: Document;
	/** Of the answer, such as 403 where commenting has ended meanwhile. */
	status: number;
}

/**
 * Fetches a page, or sends a form and follows where it leads, as a browser would.
 * @throws TypeError when there is no connection
 */
export async function fetchPage(address: string, body?: FormData): Promise<FetchedPage> {
	const response = await fetch(address, {
		headers: { accept: 'text/html' },
		...(body === undefined ? {} : { method: 'POST', body })
	});
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	return { address: new URL(response.url), page, status: response.status };
}

/** Links the style sheets of a fetched page that this one has not: its parts look as they do there. */
export function adoptStyles({ address, page }: FetchedPage): void {
	const hrefs = (of: Document, base: string) =>
		[...of.querySelectorAll('link[rel=stylesheet]')].map(
			(link) => new URL(link.getAttribute('href') ?? '', base).href
		);
	const here = new Set(hrefs(document, location.href));
	for (const href of hrefs(page, address.href)) {
		if (here.has(href)) continue;
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.href = href;
		document.head.append(link);
	}
}
