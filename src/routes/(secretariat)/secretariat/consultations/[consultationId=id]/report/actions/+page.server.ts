import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../drafted.server';
import { saveChange } from '../save-change.server';
import type { Actions, PageServerLoad } from './$types';

type ReportEvent = RequestEvent<{ consultationId: string }>;
const here = ({ params }: ReportEvent) =>
	`/secretariat/consultations/${params.consultationId}/report/actions?saved`;

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'draft', 'revision'),
	newId: event.locals.ctx.random.id()
}));

export const actions = {
	remove: handled((event: ReportEvent) =>
		saveChange(event, ({ id }) => ({ kind: 'remove-action', id }), here(event))
	)
} satisfies Actions;
