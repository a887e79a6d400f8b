import { openComments } from '$lib/domain/drafting/draft-comment';
import { sectionTasks } from '$lib/domain/responses/section-tasks';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { handled } from '$lib/server/http/handled';
import { draftValues } from '$lib/server/responses/answering/own-response';
import { sourceOf } from '../../../document-page.server';
import { documentTask } from '../../../section-items';
import { bannerOf, currentDraft } from '../../../drafting-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own, home } = await currentDraft(event);
	const { comments } = await readSharing(event.locals.ctx, own);
	const source = await sourceOf(event.locals.ctx, own);
	return {
		isExample: own.isExample,
		home,
		draft: bannerOf(own),
		title: own.content.title,
		slug: own.slug,
		phase: own.phase,
		closesAt: own.closesAt,
		isSaved: event.url.searchParams.has('saved'),
		document: documentTask(source, draftValues(own)),
		sections: sectionTasks(own.content, draftValues(own), openComments(comments))
	};
});
