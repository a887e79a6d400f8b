import type { Errand } from './visit.ts';

const attribute = (tag: string, name: string): string | undefined => {
	const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
	return found === null ? undefined : (found[1] ?? '');
};
const plain = (html: string): string =>
	html
		.replace(/&quot;/g, '"')
		.replace(/&#39;/g, "'")
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&amp;/g, '&');

/** The forms of a page as they would be sent untouched: what a tester with no idea would press. */
export function formsOf(html: string, path: string): Errand[] {
	return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
		([, head = '', inside = '']) => {
			const action = plain(attribute(`${head}>`, 'action') ?? path);
			const to = new URL(action, `http://localhost${path}`);
			const fields = fieldsOf(inside);
			const isPost = attribute(`${head}>`, 'method')?.toLowerCase() === 'post';
			if (isPost) return { method: 'POST', path: to.pathname + to.search, fields };
			return {
				method: 'GET',
				path: `${to.pathname}?${new URLSearchParams(fields.map(([k, v]) => [k, v])).toString()}`,
				fields: null
			};
		}
	);
}

function fieldsOf(inside: string): [string, string][] {
	const fields: [string, string][] = [];
	const radios = new Set<string>();
	for (const [tag] of inside.matchAll(/<(?:input|button)\b[^>]*>/g)) {
		const name = attribute(tag, 'name');
		const type = attribute(tag, 'type') ?? 'text';
		if (name === undefined || type === 'file') continue;
		if (type === 'radio') {
			// The first of a group is chosen where none is.
			if (radios.has(name) && attribute(tag, 'checked') === undefined) continue;
			radios.add(name);
		}
		fields.push([plain(name), plain(attribute(tag, 'value') ?? '')]);
	}
	for (const [, head = '', text = ''] of inside.matchAll(
		/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g
	))
		fields.push([plain(attribute(`${head}>`, 'name') ?? ''), plain(text)]);
	for (const [, head = '', options = ''] of inside.matchAll(
		/<select\b([^>]*)>([\s\S]*?)<\/select>/g
	)) {
		const [last = ''] = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag).slice(-1);
		fields.push([
			plain(attribute(`${head}>`, 'name') ?? ''),
			plain(attribute(last, 'value') ?? '')
		]);
	}
	return fields;
}

/** Addresses on this server that a page links to. */
export function linksOf(html: string, path: string): string[] {
	return [...html.matchAll(/<a\b[^>]*>/g)].flatMap(([tag]) => {
		const href = plain(attribute(tag, 'href') ?? '');
		if (href === '' || /^[a-z]+:/i.test(href)) return [];
		const { pathname, search } = new URL(href, `http://localhost${path}`);
		return [pathname + search];
	});
}
