import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { readOutlook } from '$lib/server/responses/answering/read-outlook';
import { currentResponse } from '../../../receipt-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	// What it says of changing and of letters holds while answers are taken.
	if (own.state !== 'submitted' || own.phase !== 'open') redirect(303, `/answer/${own.slug}/tasks`);
	const { content } = own;
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: content.title,
		closesAt: own.closesAt,
		attribution: own.attribution,
		isInvited: content.audience === 'invited',
		threshold: content.threshold,
		howAnswersAreUsed: content.howAnswersAreUsed,
		outlook:
			own.attribution === 'anonymous'
				? await readOutlook(event.locals.ctx, { id: own.consultationId, content })
				: null,
		returnAddress: `${event.url.origin}/answer/${own.slug}/return`
	};
});
