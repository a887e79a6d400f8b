import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../../drafted.server';
import { dayOf, saveChange } from '../../save-change.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { draft, revision } = await drafted(event, 'draft', 'revision');
	const saved = draft.actions.find(({ id }) => id === event.params.actionId);
	return {
		revision,
		isNew: saved === undefined,
		action: saved ?? { text: '', owner: '', dueOn: '' }
	};
});

export const actions = {
	default: handled((event: RequestEvent<{ consultationId: string; actionId: string }>) =>
		saveChange(
			event,
			(values) => ({
				kind: 'put-action',
				id: event.params.actionId,
				text: values.text,
				owner: values.owner,
				dueOn: dayOf(values, 'dueOn')
			}),
			`/secretariat/consultations/${event.params.consultationId}/report/actions?saved`
		)
	)
} satisfies Actions;
