import { error, fail } from '@sveltejs/kit';
import { listFieldNames } from '$lib/domain/responses/answer-fields';
import { readPublished } from '$lib/server/consultations/read-published';
import type { Context } from '$lib/server/context';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { bannerOf, currentDraft, findCurrentDraft } from '../../../../../drafting-cookie.server';
import { nothingSaved } from '../../../../../section-form';
import { LARGEST_PAGE, loadSectionPage, saveSectionPage } from '../../../../../section-page.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { number, slug } = event.params;
	// A page that is sent after the link has ended still shows what was typed on it.
	if (event.request.method === 'POST' && (await findCurrentDraft(event)) === null)
		return { ended: await publishedSection(event.locals.ctx, slug, number), page: null };
	const { own, home } = await currentDraft(event);
	const page = await loadSectionPage(event.locals.ctx, own, { number, url: event.url });
	return { isExample: own.isExample, ended: null, page: { ...page, home, draft: bannerOf(own) } };
});

async function publishedSection(ctx: Context, slug: string, number: string) {
	const { content } = await readPublished(ctx, slug);
	const section = content.sections[Number(number) - 1];
	if (section === undefined) error(404);
	return section;
}

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { slug, number } = event.params;
		const draft = await findCurrentDraft(event);
		if (draft === null) {
			const { questions } = await publishedSection(event.locals.ctx, slug, number);
			return fail(410, nothingSaved(await readForm(event.request, listFieldNames(questions))));
		}
		const { home } = draft;
		return saveSectionPage(event, draft, {
			home,
			later: `${home}?saved=1`,
			end: `${home}?saved=1`
		});
	}, LARGEST_PAGE)
} satisfies Actions;
