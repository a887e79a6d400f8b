import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { readOwnRedraft } from '$lib/server/redrafts/read-own-redraft';
import { readOwnOutcome } from '$lib/server/reports/read-own-outcome';
import { currentResponse } from '../../../receipt-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	if (own.state !== 'submitted') redirect(303, `/answer/${own.slug}/tasks`);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		outcome: await readOwnOutcome(event.locals.ctx, own),
		clauses: await readOwnRedraft(event.locals.ctx, own)
	};
});
