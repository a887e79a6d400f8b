import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../../drafted.server';
import { dayOf, saveChange } from '../../save-change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { draft, revision } = await drafted(event, 'draft', 'revision');
	const saved = draft.recommendations.find(({ id }) => id === event.params.recommendationId);
	return {
		revision,
		findings: draft.findings.filter(({ isIncluded }) => isIncluded),
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
