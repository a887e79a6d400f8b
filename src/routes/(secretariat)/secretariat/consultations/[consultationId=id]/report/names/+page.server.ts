import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../drafted.server';
import { saveChange } from '../save-change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'blockers', 'revision')
}));

export const actions = {
	default: handled((event: RequestEvent<{ consultationId: string }>) =>
		saveChange(
			event,
			({ names }) => ({ kind: 'accept-names', names }),
			`/secretariat/consultations/${event.params.consultationId}/report?saved`,
			['names']
		)
	)
} satisfies Actions;
