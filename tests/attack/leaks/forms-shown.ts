import { routeOf, type BuiltRoute } from './built-routes.ts';
import type { Role } from './roles.ts';
import type { Errand } from './visit.ts';

const MOST_OF_A_KIND = 3;

/** The forms that pages showed to anybody, a few for each action, for everybody to try. */
export class FormsShown {
	readonly #shown = new Map<string, { form: Errand; secrets: readonly string[] }[]>();
	readonly #routes: readonly BuiltRoute[];

	constructor(routes: readonly BuiltRoute[]) {
		this.#routes = routes;
	}

	/** Keeps a form that a role was shown. */
	add(role: Role, form: Errand): void {
		const route = routeOf(this.#routes, form.path);
		if (route === undefined) return;
		const key = `${route.id}${actionOf(form.path)}`;
		const known = this.#shown.get(key) ?? [];
		// What one was shown by a link of its own, others do not have.
		const secrets = Object.values(role.links)
			.flat()
			.filter((secret) => form.path.includes(secret));
		const ofThisRole = known.filter((one) => one.secrets.join() === secrets.join());
		if (ofThisRole.length < MOST_OF_A_KIND) this.#shown.set(key, [...known, { form, secrets }]);
	}

	/** What a role sends to a route: for each action the forms shown, or else an empty one. */
	toSend({ id, actions, methods }: BuiltRoute, role: Role, path: string): Errand[] {
		const own = new Set(Object.values(role.links).flat());
		const ofActions = actions.flatMap((name): Errand[] => {
			const action = name === 'default' ? '' : `?/${name}`;
			const shown = (this.#shown.get(`${id}${action}`) ?? [])
				.filter(({ secrets }) => secrets.every((secret) => own.has(secret)))
				.map(({ form }) => form);
			return shown.length > 0 ? shown : [{ method: 'POST', path: path + action, fields: [] }];
		});
		const ofEndpoints = methods
			.filter((method) => method !== 'GET')
			.flatMap((method): Errand[] => {
				const shown = (this.#shown.get(id) ?? []).map(({ form }) => form);
				return shown.length > 0 ? shown : [{ method, path, fields: [] }];
			});
		return [...ofActions, ...ofEndpoints];
	}
}

/** The form action that an address names: `?/save`, or nothing. */
const actionOf = (path: string): string => /\?\/[^&]*/.exec(path)?.[0] ?? '';
