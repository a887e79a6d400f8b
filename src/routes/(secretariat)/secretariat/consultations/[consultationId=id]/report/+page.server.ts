import { redirect, type RequestEvent } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { countFiguresAgain } from '$lib/server/reports/count-figures-again';
import { draftReport } from '$lib/server/reports/draft-report';
import { readReport } from '$lib/server/reports/read-report';
import { reportTasks } from './report-tasks';
import type { Actions, PageServerLoad } from './$types';

type ReportEvent = RequestEvent<{ consultationId: string }>;

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	const { consultationId } = params;
	const { report, snapshot } = await readReport(ctx, actor, consultationId);
	if (report === null) return { snapshot, report };
	// What was written, and the figures, are on pages of their own.
	const { state, threshold, blockers, job, hasNewerSnapshot, signOffs, releases } = report;
	return {
		snapshot,
		report: {
			...{ state, threshold, blockers, job, hasNewerSnapshot, signOffs, releases },
			readCount: report.figures?.read ?? null,
			tasks: reportTasks(report, `/secretariat/consultations/${consultationId}/report`)
		}
	};
});

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
