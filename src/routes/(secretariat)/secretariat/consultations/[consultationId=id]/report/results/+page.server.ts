import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../drafted.server';
import { saveChange } from '../save-change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'draft', 'figures', 'threshold', 'revision')
}));

export const actions = {
	default: handled((event: RequestEvent<{ consultationId: string }>) =>
		saveChange(
			event,
			({ questionId, text, isIncluded }) => ({
				kind: 'result',
				questionId,
				text,
				isIncluded: (isIncluded ?? []).includes('yes')
			}),
			`/secretariat/consultations/${event.params.consultationId}/report/results?saved`,
			['isIncluded']
		)
	)
} satisfies Actions;
