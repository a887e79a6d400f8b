import { readDocument } from '$lib/server/consultations/read-document';
import { download } from '$lib/server/http/download';
import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) =>
	download(await readDocument(locals.ctx, locals.actor, params))
);
