import { readPublished } from '$lib/server/consultations/read-published';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { slug, isExample, content } = await readPublished(locals.ctx, params.slug);
	return { slug, isExample, title: content.title, audience: content.audience };
});
