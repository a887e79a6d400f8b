import { handled } from '$lib/server/http/handled';
import { currentResponse, rememberedReceipt } from '../../../../receipt-cookie.server';
import {
	LARGEST_PAGE,
	loadSectionPage,
	publishedSection,
	refuseSectionPage,
	saveSectionPage
} from '../../../../section-page.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { params, locals, request, url } = event;
	// Browsers bring a page back with what was typed on it, and without the cookie.
	if (request.method === 'POST' && rememberedReceipt(event.cookies) === null)
		return { notSaved: await publishedSection(locals.ctx, params), page: null, slug: params.slug };
	const { own } = await currentResponse(event);
	const page = await loadSectionPage(locals.ctx, own, { number: params.number, url });
	return { isExample: own.isExample, notSaved: null, page, slug: own.slug };
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		if (rememberedReceipt(event.cookies) === null) return refuseSectionPage(event);
		const { own, receipt } = await currentResponse(event);
		const { slug } = event.params;
		const home = `/answer/${slug}`;
		const end = own.attribution === 'named' ? 'check' : 'before-sending?passing';
		return saveSectionPage(
			event,
			{ own, key: { slug, receipt } },
			{ home, later: `${home}/later`, end: `${home}/${end}` }
		);
	}, LARGEST_PAGE)
} satisfies Actions;
