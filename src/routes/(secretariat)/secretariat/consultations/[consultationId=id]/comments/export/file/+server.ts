import { DomainError } from '$lib/domain/shared/domain-error';
import { COMMENT_FORMATS, exportComments } from '$lib/server/exports/export-comments';
import { download } from '$lib/server/http/download';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

const FILES = {
	spreadsheet: {
		ending: 'xlsx',
		mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
	},
	word: {
		ending: 'docx',
		mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
	},
	csv: { ending: 'csv', mediaType: 'text/csv; charset=utf-8' }
} as const;

// POST, so that no link, preview or reload makes a copy of the comments by accident.
export const POST: RequestHandler = handled(async ({ locals, params, request }) => {
	const values = await readForm(request);
	const format = COMMENT_FORMATS.find((known) => known === values.format);
	if (format === undefined) throw new DomainError('bad-request', 'format');
	const { ending, mediaType } = FILES[format];
	return download(
		await exportComments(locals.ctx, locals.actor, { ...params, format }),
		`comments-for-the-secretariat-only.${ending}`,
		mediaType
	);
});
