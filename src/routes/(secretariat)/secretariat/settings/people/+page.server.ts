import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { personName, role } from '$lib/domain/people/person-fields';
import { formErrors, readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { inviteColleague } from '$lib/server/people/invite-colleague';
import { readPeople } from '$lib/server/people/read-people';
import { revokeJoiningLink } from '$lib/server/people/revoke-joining-link';
import type { Actions, PageServerLoad } from './$types';

const schema = z.object({ name: personName, role });

export const load: PageServerLoad = handled(async ({ locals, url }) => ({
	...(await readPeople(locals.ctx, locals.actor)),
	flash: url.searchParams.has('withdrawn') ? 'The link is withdrawn. It no longer works.' : null
}));

export const actions = {
	// Answers with the page itself, not a redirect: the link is shown once and kept nowhere.
	invite: handled(async ({ locals, request, url }) => {
		const values = await readForm(request);
		const parsed = schema.safeParse(values);
		if (!parsed.success) return fail(400, { values, errors: formErrors(parsed.error) });
		const { secret, expiresAt } = await inviteColleague(locals.ctx, locals.actor, parsed.data);
		return { made: { href: `${url.origin}/join/${secret}`, expiresAt, ...parsed.data } };
	}),
	withdraw: handled(async ({ locals, request }) => {
		const { link } = await readForm(request);
		await revokeJoiningLink(locals.ctx, locals.actor, {
			hash: typeof link === 'string' ? link : ''
		});
		redirect(303, '/secretariat/settings/people?withdrawn');
	})
} satisfies Actions;
