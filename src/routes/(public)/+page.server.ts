import { publicLists } from '$lib/domain/consultations/public-lists';
import { listPublished } from '$lib/server/consultations/list-published';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals }) => ({
	lists: publicLists(await listPublished(locals.ctx), locals.ctx.clock)
}));
