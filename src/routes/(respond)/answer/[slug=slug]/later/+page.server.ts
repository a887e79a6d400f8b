import { handled } from '$lib/server/http/handled';
import { currentResponse } from '../../../receipt-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own, receipt } = await currentResponse(event);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		closesAt: own.closesAt,
		isSubmitted: own.state === 'submitted',
		returnAddress: `${event.url.origin}/answer/${own.slug}/return`,
		receipt
	};
});
