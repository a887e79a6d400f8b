import { fail, redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { homeOf } from '$lib/server/http/guard-group';
import { handled } from '$lib/server/http/handled';
import { sessionHash } from '$lib/server/http/session-cookie';
import { changePassword } from '$lib/server/people/change-password';
import { readAccount } from '$lib/server/people/read-account';
import { revokeSession } from '$lib/server/people/revoke-session';
import type { Actions, PageServerLoad } from './$types';

const DONE: Record<string, string> = {
	password: 'Your password is changed. Every other browser was signed out.',
	session: 'That browser is signed out.'
};

export const load: PageServerLoad = handled(async ({ locals, cookies, url }) => {
	const account = await readAccount(locals.ctx, locals.actor, sessionHash(cookies));
	return {
		account,
		home: homeOf(account.role),
		flash: DONE[url.searchParams.get('done') ?? ''] ?? null
	};
});

export const actions = {
	password: handled(async ({ locals, cookies, request }) => {
		const { oldPassword, newPassword } = await readForm(request);
		if (typeof oldPassword !== 'string' || oldPassword === '')
			return fail(400, { errors: { oldPassword: 'Enter the password you have now' } });
		const changed = await changePassword(locals.ctx, locals.actor, {
			oldPassword,
			newPassword: typeof newPassword === 'string' ? newPassword : '',
			sessionHash: sessionHash(cookies)
		});
		if (!changed.ok) return fail(400, { errors: changed.error });
		redirect(303, '/account?done=password');
	}),
	end: handled(async ({ locals, request }) => {
		const { session } = await readForm(request);
		await revokeSession(locals.ctx, locals.actor, {
			hash: typeof session === 'string' ? session : ''
		});
		redirect(303, '/account?done=session');
	})
} satisfies Actions;
