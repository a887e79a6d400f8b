import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../../drafted.server';
import { dayOf, saveChange } from '../../save-change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ params, parent }) => {
	const report = await drafted(parent);
	const saved = report.draft.recommendations.find(({ id }) => id === params.recommendationId);
	return {
		report,
		isNew: saved === undefined,
		recommendation: saved ?? { text: '', addressedTo: '', replyBy: '', findingIds: [] }
	};
});

export const actions = {
	default: handled((event: RequestEvent<{ consultationId: string; recommendationId: string }>) =>
		saveChange(
			event,
			(values) => ({
				kind: 'put-recommendation',
				id: event.params.recommendationId,
				text: values.text,
				addressedTo: values.addressedTo,
				replyBy: dayOf(values, 'replyBy'),
				findingIds: values.findingIds
			}),
			`/secretariat/consultations/${event.params.consultationId}/report/recommendations?saved`,
			['findingIds']
		)
	)
} satisfies Actions;
