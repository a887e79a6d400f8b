import { pageOf } from '$lib/domain/shared/page-number';
import { sliceOf } from '$lib/domain/shared/slice-of';
import { handled } from '$lib/server/http/handled';
import { readOutcomeSubjects } from '$lib/server/redrafts/read-outcome-subjects';
import { redraftOf } from '../redraft-of.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { olds, matching } = await redraftOf(event);
	const { ctx, actor } = event.locals;
	const { consultationId } = event.params;
	const all = await readOutcomeSubjects(ctx, actor, { consultationId, olds });
	const { items, ...paged } = sliceOf(all, pageOf(event.url.searchParams));
	return {
		...paged,
		unsure: matching.unsure.length,
		subjects: items,
		count: all.length,
		said: all.filter(({ outcome }) => outcome !== null).length,
		flash: event.url.searchParams.has('done') ? 'Saved.' : null
	};
});
