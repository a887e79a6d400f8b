import { redirect, type RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { countFiguresAgain } from '$lib/server/reports/count-figures-again';
import { draftReport } from '$lib/server/reports/draft-report';
import { readReport } from '$lib/server/reports/read-report';
import type { Actions, PageServerLoad } from './$types';

type ReportEvent = RequestEvent<{ consultationId: string }>;

export const load: PageServerLoad = handled(({ locals: { ctx, actor }, params }) =>
	readReport(ctx, actor, params.consultationId)
);

export const actions = {
	draft: handled(async ({ locals, params }: ReportEvent) => {
		await draftReport(locals.ctx, locals.actor, params);
		redirect(303, `/secretariat/consultations/${params.consultationId}/report`);
	}),
	count: handled(async ({ locals, params }: ReportEvent) => {
		await countFiguresAgain(locals.ctx, locals.actor, params);
		redirect(303, `/secretariat/consultations/${params.consultationId}/report`);
	})
} satisfies Actions;
