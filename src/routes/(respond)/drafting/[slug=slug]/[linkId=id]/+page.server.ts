import { openComments } from '$lib/domain/drafting/draft-comment';
import { sectionTasks } from '$lib/domain/responses/section-tasks';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { handled } from '$lib/server/http/handled';
import { draftValues } from '$lib/server/responses/own-response';
import { bannerOf, currentDraft } from '../../../drafting-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own, home } = await currentDraft(event);
	const { comments } = await readSharing(event.locals.ctx, own);
	return {
		isExample: own.isExample,
		home,
		draft: bannerOf(own),
		title: own.content.title,
		slug: own.slug,
		phase: own.phase,
		closesAt: own.closesAt,
		isSaved: event.url.searchParams.has('saved'),
		sections: sectionTasks(own.content, draftValues(own), openComments(comments))
	};
});
