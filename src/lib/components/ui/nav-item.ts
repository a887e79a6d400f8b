/** A link in a header, footer or sub-navigation. */
export interface NavItem {
	text: string;
	href: string;
	/** A number after the text, such as how many there are. */
	count?: number | undefined;
	/** Marks the page that is open. Left out, the address decides. */
	current?: boolean | undefined;
}

/**
 * The item whose address the open page lies under: the longest that fits, so that a list does not
 * stay marked while one of its own pages is open elsewhere in the same navigation.
 */
export function currentHref(items: readonly { href?: string | undefined }[], path: string) {
	let found: string | undefined;
	for (const { href } of items) {
		const own = href?.split(/[?#]/)[0];
		if (!href || !own) continue;
		const fits = path === own || (own !== '/' && path.startsWith(`${own}/`));
		if (fits && own.length > (found?.length ?? 0)) found = href;
	}
	return found;
}
