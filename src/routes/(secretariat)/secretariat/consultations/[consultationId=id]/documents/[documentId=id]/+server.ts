import { readDocument } from '$lib/server/consultations/read-document';
import { documentDownload } from '$lib/server/http/document-download';
import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) =>
	documentDownload(await readDocument(locals.ctx, locals.actor, params))
);
