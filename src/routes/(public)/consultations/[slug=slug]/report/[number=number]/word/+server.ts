import { releaseFile } from '$lib/server/exports/release-file';
import { download } from '$lib/server/http/download';
import { handled } from '$lib/server/http/handled';
import { readRelease } from '$lib/server/reports/read-release';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) => {
	const number = Number(params.number);
	const release = await readRelease(locals.ctx, { slug: params.slug, number });
	return download(
		await releaseFile(release),
		`${params.slug}-report-${params.number}.docx`,
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	);
});
