import { handled } from '$lib/server/http/handled';
import { loadDocumentPage } from '../../../../document-page.server';
import { bannerOf, currentDraft } from '../../../../drafting-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own, home } = await currentDraft(event);
	const page = await loadDocumentPage(event.locals.ctx, own, event.url);
	return { ...page, home, draft: bannerOf(own) };
});
