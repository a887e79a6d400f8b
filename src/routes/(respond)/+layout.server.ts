import { handled } from '$lib/server/http/handled';
import { readSecretariat } from '$lib/server/people/read-secretariat';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = handled(async ({ locals }) => ({
	brand: await readSecretariat(locals.ctx)
}));
