import type { RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { drafted } from '../drafted.server';
import { saveChange } from '../save-change.server';
import type { Actions, PageServerLoad } from './$types';

type ReportEvent = RequestEvent<{ consultationId: string }>;
const here = ({ params }: ReportEvent) =>
	`/secretariat/consultations/${params.consultationId}/report/recommendations?saved`;

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'draft', 'revision'),
	newId: event.locals.ctx.random.id()
}));

export const actions = {
	move: handled((event: ReportEvent) =>
		saveChange(
			event,
			({ id, by }) => ({ kind: 'move-recommendation', id, by: Number(by) }),
			here(event)
		)
	),
	remove: handled((event: ReportEvent) =>
		saveChange(event, ({ id }) => ({ kind: 'remove-recommendation', id }), here(event))
	)
} satisfies Actions;
