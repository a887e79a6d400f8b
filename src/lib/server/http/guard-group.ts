import type { Actor } from '../../domain/shared/actor.ts';
import type { Role } from '../../domain/shared/role.ts';
import { can } from '../access/can.ts';

const HOMES: Record<Role, string> = {
	secretariat: '/secretariat',
	chair: '/secretariat',
	official: '/official'
};

/** Where somebody begins after signing in. */
export const homeOf = (role: Role): string => HOMES[role];

/** May this actor be on this route at all? Commands and queries ask again what may be done there. */
function mayEnter(routeId: string, actor: Actor): boolean {
	if (routeId.startsWith('/(secretariat)')) return can(actor, 'desk:enter');
	if (routeId.startsWith('/(official)/official')) return can(actor, 'official:enter');
	if (routeId.startsWith('/(auth)/account')) return actor.kind === 'person';
	return true;
}

/**
 * The guard of whole groups of routes. A layout's load would not do: form actions and endpoints
 * run without it.
 * @returns null to go on; else the address to send the browser to: signing in, or their own home
 */
export function elsewhere(routeId: string | null, actor: Actor, url: URL): string | null {
	if (routeId === null || mayEnter(routeId, actor)) return null;
	if (actor.kind === 'person') return homeOf(actor.role);
	// "?/action" of a form names something to do, not a place to come back to.
	const query = url.search.startsWith('?/') ? '' : url.search;
	return `/sign-in?next=${encodeURIComponent(url.pathname + query)}`;
}
