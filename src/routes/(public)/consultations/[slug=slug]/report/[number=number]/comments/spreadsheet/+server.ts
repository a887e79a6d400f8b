import { releaseCommentsFile } from '$lib/server/exports/release-comments-file';
import { download } from '$lib/server/http/download';
import { handled } from '$lib/server/http/handled';
import { readRelease } from '$lib/server/reports/read-release';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) => {
	const { slug, number } = params;
	const release = await readRelease(locals.ctx, { slug, number: Number(number) });
	return download(
		await releaseCommentsFile(release, 'spreadsheet'),
		`${slug}-report-${number}-comments.xlsx`,
		'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	);
});
