import { redirect } from '@sveltejs/kit';
import { findLink } from '$lib/server/drafting/find-link';
import { handled } from '$lib/server/http/handled';
import { rememberLink } from '../../drafting-cookie.server';
import type { RequestEvent } from './$types';

/** The secret is in this one address, and no page has it: those that follow read a cookie. */
export const GET = handled(async ({ locals, params, cookies, url }: RequestEvent) => {
	const found = await findLink(locals.ctx, params.secret);
	if (found === null) redirect(303, '/drafting/ended');
	redirect(303, rememberLink(cookies, url, { ...found, secret: params.secret }));
});
