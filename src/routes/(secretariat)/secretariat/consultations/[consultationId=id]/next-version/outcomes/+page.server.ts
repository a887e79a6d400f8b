import { handled } from '$lib/server/http/handled';
import { readOutcomeSubjects } from '$lib/server/redrafts/read-outcome-subjects';
import { redraftOf } from '../redraft-of.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { olds, matching } = await redraftOf(event);
	const { ctx, actor } = event.locals;
	const { consultationId } = event.params;
	return {
		unsure: matching.unsure.length,
		subjects: await readOutcomeSubjects(ctx, actor, { consultationId, olds }),
		flash: event.url.searchParams.has('done') ? 'Saved.' : null
	};
});
