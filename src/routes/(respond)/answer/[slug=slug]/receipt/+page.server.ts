import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { hasUnsentChanges } from '$lib/server/responses/submit-response';
import { currentResponse } from '../../../receipt-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own, receipt } = await currentResponse(event);
	if (own.state !== 'submitted') redirect(303, `/answer/${own.slug}/tasks`);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		closesAt: own.closesAt,
		attribution: own.attribution,
		threshold: own.content.threshold,
		howAnswersAreUsed: own.content.howAnswersAreUsed,
		hasUnsentChanges: hasUnsentChanges(own),
		returnAddress: `${event.url.origin}/answer/${own.slug}/return`,
		receipt
	};
});
