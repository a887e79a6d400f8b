import { fail, redirect } from '@sveltejs/kit';
import { browserFamily } from '$lib/domain/people/browser-family';
import { readForm } from '$lib/server/http/form';
import { homeOf } from '$lib/server/http/guard-group';
import { handled } from '$lib/server/http/handled';
import { openSession } from '$lib/server/http/session-cookie';
import { chooseNewPassword, readPasswordLink } from '$lib/server/people/choose-new-password';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { name, email } = await readPasswordLink(locals.ctx, locals.ctx.db.read, params.secret);
	return { name, email };
});

export const actions = {
	default: handled(async ({ locals, params, request, cookies }) => {
		const { password } = await readForm(request);
		const chosen = await chooseNewPassword(locals.ctx, locals.actor, {
			secret: params.secret,
			password: typeof password === 'string' ? password : '',
			browser: browserFamily(request.headers.get('user-agent'))
		});
		if (!chosen.ok) return fail(400, { errors: chosen.error });
		await openSession(locals.ctx, cookies, chosen.value.session);
		redirect(303, homeOf(chosen.value.role));
	})
} satisfies Actions;
