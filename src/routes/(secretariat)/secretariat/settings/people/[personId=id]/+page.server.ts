import { fail, redirect } from '@sveltejs/kit';
import { role } from '$lib/domain/people/person-fields';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changeRole, type PersonRefusal } from '$lib/server/people/change-role';
import { deactivatePerson } from '$lib/server/people/deactivate-person';
import { offerNewPassword } from '$lib/server/people/offer-new-password';
import { reactivatePerson } from '$lib/server/people/reactivate-person';
import { readPerson } from '$lib/server/people/read-people';
import type { Actions, PageServerLoad } from './$types';

const DONE: Record<string, string> = {
	role: 'The role is changed. It counts from now on.',
	deactivated: 'The account is deactivated, and signed out everywhere.',
	reactivated: 'The account is active again.'
};
const REFUSALS: Record<PersonRefusal, string> = {
	'own-account': 'You cannot change your own account here. Ask a colleague in the secretariat.',
	'last-secretariat':
		'This is the last account of the secretariat. Add another one first, or nobody could run this site.'
};

export const load: PageServerLoad = handled(async ({ locals, params, url }) => ({
	person: await readPerson(locals.ctx, locals.actor, params.personId),
	isAsked: url.searchParams.has('deactivate'),
	flash: DONE[url.searchParams.get('done') ?? ''] ?? null
}));

export const actions = {
	role: handled(async ({ locals, params, request, url }) => {
		const parsed = role.safeParse((await readForm(request)).role);
		if (!parsed.success) return fail(400, { errors: { role: 'Choose a role' } });
		const changed = await changeRole(locals.ctx, locals.actor, {
			personId: params.personId,
			role: parsed.data
		});
		if (!changed.ok) return fail(400, { errors: { form: REFUSALS[changed.error] } });
		redirect(303, `${url.pathname}?done=role`);
	}),
	// Answers with the page itself, not a redirect: the link is shown once and kept nowhere.
	password: handled(async ({ locals, params, url }) => {
		const { secret, expiresAt } = await offerNewPassword(locals.ctx, locals.actor, {
			personId: params.personId
		});
		return { made: { href: `${url.origin}/new-password/${secret}`, expiresAt } };
	}),
	deactivate: handled(async ({ locals, params, url }) => {
		const done = await deactivatePerson(locals.ctx, locals.actor, { personId: params.personId });
		if (!done.ok) return fail(400, { errors: { form: REFUSALS[done.error] } });
		redirect(303, `${url.pathname}?done=deactivated`);
	}),
	reactivate: handled(async ({ locals, params, url }) => {
		await reactivatePerson(locals.ctx, locals.actor, { personId: params.personId });
		redirect(303, `${url.pathname}?done=reactivated`);
	})
} satisfies Actions;
