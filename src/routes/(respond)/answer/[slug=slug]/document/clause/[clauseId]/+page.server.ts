import { handled } from '$lib/server/http/handled';
import {
	loadClausePage,
	publishedQuestions,
	refuseClausePage,
	saveClausePage
} from '../../../../../clause-page.server';
import { currentResponse, rememberedReceipt } from '../../../../../receipt-cookie.server';
import { LARGEST_PAGE } from '../../../../../section-page.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { params, locals, request, url, cookies } = event;
	const { slug, clauseId } = params;
	// Browsers bring a page back with what was typed on it, and without the cookie.
	if (request.method === 'POST' && rememberedReceipt(cookies) === null)
		return { slug, notSaved: await publishedQuestions(locals.ctx, params), page: null };
	const { own } = await currentResponse(event);
	const page = await loadClausePage(locals.ctx, own, { clauseId, url });
	return { slug, isExample: own.isExample, notSaved: null, page };
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		if (rememberedReceipt(event.cookies) === null) return refuseClausePage(event);
		const { own, receipt } = await currentResponse(event);
		const { slug } = event.params;
		return saveClausePage(event, { own, key: { slug, receipt } }, `/answer/${slug}`);
	}, LARGEST_PAGE)
} satisfies Actions;
