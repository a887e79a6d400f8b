import { DEFAULT_ACCENT_COLOUR } from '$lib/domain/people/accent-colour';
import { handled } from '$lib/server/http/handled';
import { readSecretariat } from '$lib/server/people/read-secretariat';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = handled(async ({ locals, request }) => {
	const secretariat = await readSecretariat(locals.ctx);
	const colour = secretariat?.accentColour ?? DEFAULT_ACCENT_COLOUR;
	const headers = {
		'content-type': 'text/css; charset=utf-8',
		// Asked for again with every page, so that a new colour shows at once; mostly answered by 304.
		'cache-control': 'no-cache',
		etag: `"${colour}"`
	};
	if (request.headers.get('if-none-match') === headers.etag)
		return new Response(null, { status: 304, headers });
	return new Response(`:root { --accent: ${colour}; }\n`, { headers });
});
