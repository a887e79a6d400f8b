import { authorise } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(({ locals }) => {
	authorise(locals.actor, 'response:export-raw');
	return {};
});
