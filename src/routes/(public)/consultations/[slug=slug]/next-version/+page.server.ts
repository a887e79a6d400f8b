import { redraftPage } from '$lib/domain/redrafts/redraft-page';
import { handled } from '$lib/server/http/handled';
import { readPublishedRedraft } from '$lib/server/redrafts/read-published-redraft';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { slug } = params;
	const published = await readPublishedRedraft(locals.ctx, { slug });
	const page = redraftPage(published.content.rows, url.searchParams.get('part'));
	return { slug, ...published, page };
});
