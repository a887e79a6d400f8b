import { readPublishedImage } from '$lib/server/documents/read-source-image';
import { handled } from '$lib/server/http/handled';
import { picture } from '$lib/server/http/picture';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) =>
	picture(await readPublishedImage(locals.ctx, params))
);
