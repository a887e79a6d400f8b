/**
 * Where to go after signing in, if the address asked for is one of this site's own.
 * `//elsewhere.example`, `/\elsewhere.example` and addresses with control characters, which
 * browsers drop before they read them, would lead away.
 *
 * @returns path and query, or null for anything else
 */
export function localPath(asked: string | null | undefined): string | null {
	// eslint-disable-next-line no-control-regex -- these are the characters to refuse
	if (!asked || asked.length > 1000 || /[\u0000-\u0020\u007f\\]/.test(asked)) return null;
	if (!asked.startsWith('/') || asked.startsWith('//')) return null;
	const base = 'http://site.invalid';
	if (!URL.canParse(asked, base)) return null;
	const url = new URL(asked, base);
	// "/.//elsewhere.example" becomes "//elsewhere.example" once its dots are resolved.
	if (url.origin !== base || url.pathname.startsWith('//')) return null;
	return url.pathname + url.search;
}
