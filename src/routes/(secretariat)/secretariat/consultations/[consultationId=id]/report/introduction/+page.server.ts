import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../drafted.server';
import { saveChange } from '../save-change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'draft', 'revision')
}));

export const actions = {
	default: handled((event: RequestEvent<{ consultationId: string }>) =>
		saveChange(
			event,
			({ title, summary, background }) => ({ kind: 'introduction', title, summary, background }),
			`/secretariat/consultations/${event.params.consultationId}/report?saved`
		)
	)
} satisfies Actions;
