import { handled } from '$lib/server/http/handled';
import { currentResponse } from '../../../../receipt-cookie.server';
import { LARGEST_PAGE, loadSectionPage, saveSectionPage } from '../../../../section-page.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	const { number } = event.params;
	const page = await loadSectionPage(event.locals.ctx, own, { number, url: event.url });
	return { ...page, slug: own.slug };
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
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
