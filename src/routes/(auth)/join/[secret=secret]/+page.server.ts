import { fail, redirect } from '@sveltejs/kit';
import { browserFamily } from '$lib/domain/people/browser-family';
import { accountFields } from '$lib/domain/people/person-fields';
import { homeOf } from '$lib/server/http/guard-group';
import { handled } from '$lib/server/http/handled';
import { readNewAccount } from '$lib/server/http/read-new-account';
import { openSession } from '$lib/server/http/session-cookie';
import { join, readJoiningLink } from '$lib/server/people/join';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => ({
	link: await readJoiningLink(locals.ctx, locals.ctx.db.read, params.secret)
}));

export const actions = {
	default: handled(async ({ locals, params, request, cookies }) => {
		const read = await readNewAccount(request, accountFields);
		if (!read.ok) return fail(400, read.error);
		const joined = await join(locals.ctx, locals.actor, {
			...read.value,
			secret: params.secret,
			browser: browserFamily(request.headers.get('user-agent'))
		});
		const { name, email } = read.value;
		if (!joined.ok) return fail(400, { values: { name, email }, errors: joined.error });
		await openSession(locals.ctx, cookies, joined.value.session);
		redirect(303, homeOf(joined.value.role));
	})
} satisfies Actions;
