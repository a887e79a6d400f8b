import { routeOf, type BuiltRoute } from './built-routes.ts';
import { CanarySearch, type CanaryKind } from './canaries.ts';
import { formsOf, linksOf } from './forms.ts';
import { FormsShown } from './forms-shown.ts';
import { addressesOf } from './places.ts';
import type { Role, RoleName } from './roles.ts';
import { visit, type Answered, type Errand } from './visit.ts';
import type { World } from './world.ts';

/** A canary that somebody came across. */
export interface Sighting {
	route: string;
	role: RoleName;
	kind: CanaryKind;
	/** Where, and what, for whoever has to mend it. */
	where: string;
}

export interface Explored {
	sightings: Sighting[];
	/** Routes that answered somebody with what they are for: a page, a file, or a form accepted. */
	reached: Set<string>;
	requestCount: number;
	/** Answers of 500 and more. */
	failures: string[];
}

const AT_ONCE = 16;
const MOST_REFUSALS = 3;
const MOST_VARIANTS = 3;
/** What ends a role's own power goes last. */
const LAST = /withdraw|sign-out|account|archive|deactivate|remove|delete|revoke/;

/**
 * Everybody goes everywhere: every route of the build with all its addresses, the data behind each
 * page, the links with a question mark that pages have; then everybody sends the forms that anybody
 * was shown, untouched, and an empty form where nobody was shown one. The secretariat goes last,
 * because its forms do something.
 */
export async function explore(
	url: string,
	routes: readonly BuiltRoute[],
	{ roles, places, canaries, errands: more }: World
): Promise<Explored> {
	const search = new CanarySearch(canaries);
	const explored: Explored = { sightings: [], reached: new Set(), requestCount: 0, failures: [] };
	// What a role has sent may come back to it later: a link that it named, say.
	const sentBy = new Map<string, string>();
	const go = async (role: Role, errand: Errand): Promise<Answered> => {
		const answered = await visit(url, role, errand);
		explored.requestCount++;
		const where = `${errand.method} ${errand.path}`;
		const route = routeOf(routes, errand.path)?.id ?? 'no route';
		if (answered.status >= 500) explored.failures.push(`${role.name}: ${where}`);
		if (answered.status < 400 && !isDoor(answered)) explored.reached.add(route);
		// What somebody sent themselves is no news to them.
		const before = sentBy.get(role.name) ?? '';
		const sent = [before, ...(errand.fields ?? []).flat()].join('\n');
		sentBy.set(role.name, sent);
		for (const [kind, text] of search.singing(answered.text, role.name, `${sent}\n${errand.path}`))
			explored.sightings.push({ route, role: role.name, kind, where: `${where}: ${text}` });
		return answered;
	};
	const read = (role: Role, path: string) => go(role, { method: 'GET', path, fields: null });

	const forms = new FormsShown(routes);
	for (const role of roles) {
		const variants = new Map<string, Set<string>>();
		await each(routes, async (route) => {
			let refusals = 0;
			for (const path of addressesOf(route, role, places)) {
				// Whoever is refused that often is refused by the door, whichever address it is.
				if (refusals >= MOST_REFUSALS) return;
				const { isPage, text, status, location } = await read(role, path);
				if (isDoor({ location })) refusals++;
				if (status < 300 && route.hasData)
					await read(role, `${path === '/' ? '' : path}/__data.json`);
				if (!isPage) continue;
				for (const form of formsOf(text, path))
					if (form.method === 'POST') forms.add(role, form);
					else note(variants, routes, form.path);
				for (const link of linksOf(text, path))
					if (link.includes('?')) note(variants, routes, link);
			}
		});
		await each(
			[...variants.values()].flatMap((paths) => [...paths]),
			(path) => read(role, path)
		);
	}

	for (const role of roles) {
		await each(more, (errand) => go(role, errand));
		const errands = routes.flatMap((route) =>
			forms.toSend(route, role, addressesOf(route, role, places)[0] ?? '/')
		);
		errands.sort((a, b) => Number(LAST.test(a.path)) - Number(LAST.test(b.path)));
		await each(errands, async (errand) => {
			const { location } = await go(role, errand);
			if (location.startsWith('/') && !location.startsWith('/sign-in')) await read(role, location);
		});
	}
	return explored;
}

/** Sent away before anything was looked at: to sign in, or to a home of one's own. */
const isDoor = ({ location }: Pick<Answered, 'location'>): boolean =>
	location.startsWith('/sign-in') || location === '/official' || location === '/secretariat';

function note(
	variants: Map<string, Set<string>>,
	routes: readonly BuiltRoute[],
	path: string
): void {
	const route = routeOf(routes, path);
	if (route === undefined) return;
	const known = variants.get(route.id) ?? new Set<string>();
	if (known.size < MOST_VARIANTS) variants.set(route.id, known.add(path));
}

async function each<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
	const rest = items.values();
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (const item of rest) await work(item);
		})
	);
}
