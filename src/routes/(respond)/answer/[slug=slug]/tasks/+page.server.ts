import { sectionProgress } from '$lib/domain/responses/completeness';
import { handled } from '$lib/server/http/handled';
import { draftValues } from '$lib/server/responses/own-response';
import { hasUnsentChanges } from '$lib/server/responses/submit-response';
import { currentResponse } from '../../../receipt-cookie.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	const progress = sectionProgress(own.content, draftValues(own));
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		closesAt: own.closesAt,
		attribution: own.attribution,
		isSubmitted: own.state === 'submitted',
		hasUnsentChanges: own.state === 'submitted' && hasUnsentChanges(own),
		needsName: own.author?.statedName === '',
		sections: own.content.sections.map(({ title }, index) => ({
			title,
			asked: progress[index]?.asked ?? 0,
			answered: progress[index]?.answered ?? 0,
			missing: progress[index]?.missing.length ?? 0,
			status: progress[index]?.status ?? 'not-started'
		}))
	};
});
