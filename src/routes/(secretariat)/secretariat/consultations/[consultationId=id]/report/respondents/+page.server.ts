import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../drafted.server';
import { saveChange } from '../save-change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'draft', 'revision', 'preview', 'figures')
}));

export const actions = {
	default: handled((event: RequestEvent<{ consultationId: string }>) =>
		saveChange(
			event,
			({ respondents, listsNames }) => ({
				kind: 'respondents',
				respondents,
				listsNames: (listsNames ?? []).includes('yes')
			}),
			`/secretariat/consultations/${event.params.consultationId}/report?saved`,
			['listsNames']
		)
	)
} satisfies Actions;
