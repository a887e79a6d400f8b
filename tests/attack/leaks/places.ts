import type { BuiltRoute } from './built-routes.ts';
import type { Role } from './roles.ts';

/** Values of routes' parameters that belong together: one consultation with what is in it. */
export type Place = Readonly<Record<string, string>>;

/** What a role tries where it holds no link: the right shape, and nobody's. */
const NOBODYS_SECRET = 'nobodys-secret-nobodys-secret-00';

/**
 * The addresses of a route for one role: the same for everybody, as if each knew every id, except
 * for secrets, of which each has its own.
 * @throws Error for a parameter that no place has a value for
 */
export function addressesOf(route: BuiltRoute, role: Role, places: readonly Place[]): string[] {
	const wanted = route.params.filter((name) => name !== 'secret');
	const secrets = route.params.includes('secret')
		? (role.links[firstPart(route.id)] ?? [NOBODYS_SECRET])
		: [''];
	const matching = places.filter((place) => wanted.every((name) => name in place));
	if (wanted.length > 0 && matching.length === 0)
		throw new Error(
			`No place has ${wanted.map((name) => `[${name}]`).join(' and ')}, which ${route.id} needs: ` +
				`add one to the places of a file tests/attack/leaks/world*.ts`
		);
	const filled = (wanted.length > 0 ? matching : [{}]).flatMap((place: Place) =>
		secrets.map((secret) => fill(route.id, { ...place, secret }))
	);
	return [...new Set(filled)];
}

/** A route's id with values in place of its parameters, and without its groups. */
const fill = (id: string, values: Place): string =>
	id
		.replace(/\/\([^)]*\)/g, '')
		.replace(/\[(\w+)(?:=\w+)?\]/g, (_, name: string) => values[name] ?? '') || '/';

const firstPart = (id: string): string => fill(id, {}).split('/')[1] ?? '';
