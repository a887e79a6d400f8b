import { readOriginal } from '$lib/server/documents/read-original';
import { documentDownload } from '$lib/server/http/document-download';
import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) =>
	documentDownload(await readOriginal(locals.ctx, locals.actor, params))
);
