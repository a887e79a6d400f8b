import { handled } from '$lib/server/http/handled';
import { readPublishedRedraft } from '$lib/server/redrafts/read-published-redraft';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { slug } = params;
	return { slug, ...(await readPublishedRedraft(locals.ctx, { slug })) };
});
