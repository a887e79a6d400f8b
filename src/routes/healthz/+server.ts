import { handled } from '$lib/server/http/handled';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals }) => {
	const isUp = await locals.ctx.db.ping().then(
		() => true,
		() => false
	);
	return new Response(isUp ? 'ok' : 'database unavailable', { status: isUp ? 200 : 503 });
});
