import { handled } from '$lib/server/http/handled';
import {
	loadClausePage,
	publishedQuestions,
	refuseClausePage,
	saveClausePage
} from '../../../../../../clause-page.server';
import { bannerOf, currentDraft, findCurrentDraft } from '../../../../../../drafting-cookie.server';
import { LARGEST_PAGE } from '../../../../../../section-page.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { params, locals, request, url } = event;
	// A page that is sent after the link has ended still shows what was typed on it.
	if (request.method === 'POST' && (await findCurrentDraft(event)) === null)
		return { notSaved: await publishedQuestions(locals.ctx, params), page: null };
	const { own, home } = await currentDraft(event);
	const page = await loadClausePage(locals.ctx, own, { clauseId: params.clauseId, url });
	return {
		isExample: own.isExample,
		notSaved: null,
		page: { ...page, home, draft: bannerOf(own) }
	};
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const draft = await findCurrentDraft(event);
		if (draft === null) return refuseClausePage(event);
		return saveClausePage(event, draft, draft.home);
	}, LARGEST_PAGE)
} satisfies Actions;
