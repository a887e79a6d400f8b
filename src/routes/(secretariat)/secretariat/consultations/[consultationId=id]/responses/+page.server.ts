import { readConsultation } from '$lib/server/consultations/read-consultation';
import { pageOf } from '$lib/domain/shared/page-number';
import { handled } from '$lib/server/http/handled';
import { listResponses } from '$lib/server/responses/desk/list-responses';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { phase } = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	const list =
		phase === 'draft'
			? null
			: await listResponses(
					locals.ctx,
					locals.actor,
					params.consultationId,
					pageOf(url.searchParams)
				);
	return {
		home: `/secretariat/consultations/${params.consultationId}/responses`,
		phase,
		list,
		hasRecorded: url.searchParams.has('recorded')
	};
});
