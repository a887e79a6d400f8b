import { readDeskPicture } from '$lib/server/documents/read-desk-picture';
import { handled } from '$lib/server/http/handled';
import { picture } from '$lib/server/http/picture';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, params }) =>
	picture(await readDeskPicture(locals.ctx, locals.actor, params))
);
