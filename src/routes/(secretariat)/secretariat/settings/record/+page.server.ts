import { handled } from '$lib/server/http/handled';
import { readChangeFilters, readChanges } from '$lib/server/audit/read-changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, url }) => {
	const filter = {
		personId: url.searchParams.get('person'),
		action: url.searchParams.get('action')
	};
	return {
		...(await readChanges(locals.ctx, locals.actor, {
			...filter,
			page: Number(url.searchParams.get('page') ?? '1')
		})),
		filters: await readChangeFilters(locals.ctx, locals.actor),
		filter
	};
});
