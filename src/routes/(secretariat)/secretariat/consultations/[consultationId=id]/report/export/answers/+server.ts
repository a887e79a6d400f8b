import { exportRawAnswers } from '$lib/server/exports/export-raw-answers';
import { download } from '$lib/server/http/download';
import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

// POST, so that no link, preview or reload makes a copy of the answers by accident.
export const POST: RequestHandler = handled(async ({ locals, params }) =>
	download(
		await exportRawAnswers(locals.ctx, locals.actor, params),
		'answers-for-the-secretariat-only.csv',
		'text/csv; charset=utf-8'
	)
);
