import { authorise } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import { readSecretariat } from '$lib/server/people/read-secretariat';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = handled(async ({ locals }) => {
	authorise(locals.actor, 'desk:enter');
	return {
		brand: await readSecretariat(locals.ctx),
		signedIn: locals.actor.kind === 'person' ? { name: locals.actor.name } : null
	};
});
