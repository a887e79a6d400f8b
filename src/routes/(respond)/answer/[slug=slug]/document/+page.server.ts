import { handled } from '$lib/server/http/handled';
import { loadDocumentPage } from '../../../document-page.server';
import { currentResponse } from '../../../receipt-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	return { slug: own.slug, ...(await loadDocumentPage(event.locals.ctx, own, event.url)) };
});
