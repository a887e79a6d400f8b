import { fail, redirect } from '@sveltejs/kit';
import { browserFamily } from '$lib/domain/people/browser-family';
import { accountFields, secretariatFields } from '$lib/domain/people/person-fields';
import { DomainError } from '$lib/domain/shared/domain-error';
import { homeOf } from '$lib/server/http/guard-group';
import { handled } from '$lib/server/http/handled';
import { readNewAccount } from '$lib/server/http/read-new-account';
import { openSession } from '$lib/server/http/session-cookie';
import { seedRegisterLists } from '$lib/server/organisations/seed-register-lists';
import { checkSetUpLink, setUp } from '$lib/server/people/set-up';
import type { Actions, PageServerLoad } from './$types';

const schema = secretariatFields.extend(accountFields.shape);

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	await checkSetUpLink(locals.ctx, params.secret);
});

export const actions = {
	default: handled(async ({ locals, params, request, cookies }) => {
		const read = await readNewAccount(request, schema);
		if (!read.ok) return fail(400, read.error);
		const { password: _password, ...values } = read.value;
		try {
			const made = await setUp(locals.ctx, locals.actor, {
				...read.value,
				secret: params.secret,
				browser: browserFamily(request.headers.get('user-agent')),
				seed: seedRegisterLists
			});
			if (!made.ok) return fail(400, { values, errors: made.error });
			await openSession(locals.ctx, cookies, made.value);
		} catch (thrown) {
			const isDone =
				thrown instanceof DomainError &&
				(thrown.code === 'already-done' || thrown.code === 'link-expired');
			// A second click arrives after the first has made the account: that is not a mistake.
			if (isDone) redirect(303, '/sign-in?note=set-up');
			throw thrown;
		}
		redirect(303, homeOf('secretariat'));
	})
} satisfies Actions;
