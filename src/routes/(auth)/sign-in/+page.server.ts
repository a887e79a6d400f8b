import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { browserFamily } from '$lib/domain/people/browser-family';
import { localPath } from '$lib/domain/people/local-path';
import { parseValues, readForm } from '$lib/server/http/form';
import { homeOf } from '$lib/server/http/guard-group';
import { handled } from '$lib/server/http/handled';
import { withoutPasswords } from '$lib/server/http/read-new-account';
import { openSession } from '$lib/server/http/session-cookie';
import { signIn } from '$lib/server/people/sign-in';
import type { Actions, PageServerLoad } from './$types';

const NOTES: Record<string, string> = {
	'set-up': 'Soundings has been set up. Sign in with the account that was made.',
	'signed-out': 'You have signed out.'
};
const REFUSALS = {
	wrong: [400, 'The e-mail address or the password is wrong. Check both and try again.'],
	'too-many': [429, 'There were too many attempts to sign in. Wait 15 minutes and try again.']
} as const;

const schema = z.object({
	email: z.string('Enter your e-mail address').trim().min(1, 'Enter your e-mail address'),
	password: z.string('Enter your password').min(1, 'Enter your password')
});

export const load: PageServerLoad = handled(({ locals, url }) => {
	if (locals.actor.kind === 'person')
		redirect(303, localPath(url.searchParams.get('next')) ?? homeOf(locals.actor.role));
	return {
		note: NOTES[url.searchParams.get('note') ?? ''] ?? null,
		isSentHere: localPath(url.searchParams.get('next')) !== null
	};
});

export const actions = {
	default: handled(async ({ locals, request, url, cookies, getClientAddress }) => {
		const typed = await readForm(request);
		const values = withoutPasswords(typed);
		const parsed = parseValues(typed, schema);
		if (!parsed.ok) return fail(400, { values, errors: parsed.error.errors });
		const signedIn = await signIn(locals.ctx, locals.actor, {
			...parsed.value,
			address: getClientAddress(),
			browser: browserFamily(request.headers.get('user-agent'))
		});
		if (!signedIn.ok) {
			const [status, form] = REFUSALS[signedIn.error];
			return fail(status, { values, errors: { form } });
		}
		await openSession(locals.ctx, cookies, signedIn.value.session);
		redirect(303, localPath(url.searchParams.get('next')) ?? homeOf(signedIn.value.role));
	})
} satisfies Actions;
