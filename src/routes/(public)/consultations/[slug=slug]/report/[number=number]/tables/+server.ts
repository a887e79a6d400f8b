import { releaseToCsv } from '$lib/server/exports/release-to-csv';
import { download } from '$lib/server/http/download';
import { handled } from '$lib/server/http/handled';
import { readRelease } from '$lib/server/reports/read-release';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) => {
	const number = Number(params.number);
	const { content } = await readRelease(locals.ctx, { slug: params.slug, number });
	return download(
		releaseToCsv(content),
		`${params.slug}-report-${params.number}-tables.csv`,
		'text/csv; charset=utf-8'
	);
});
