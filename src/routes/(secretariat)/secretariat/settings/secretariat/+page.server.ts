import { fail, redirect } from '@sveltejs/kit';
import { secretariatFields } from '$lib/domain/people/person-fields';
import { authorise } from '$lib/server/access/can';
import { parseForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { editSecretariat } from '$lib/server/people/edit-secretariat';
import { readSecretariat } from '$lib/server/people/read-secretariat';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, url }) => {
	authorise(locals.actor, 'settings:edit');
	return {
		secretariat: await readSecretariat(locals.ctx),
		flash: url.searchParams.has('saved') ? 'Saved. Every page shows it now.' : null
	};
});

export const actions = {
	default: handled(async ({ locals, request }) => {
		const parsed = await parseForm(request, secretariatFields);
		if (!parsed.ok) return fail(400, parsed.error);
		await editSecretariat(locals.ctx, locals.actor, parsed.value);
		redirect(303, '/secretariat/settings/secretariat?saved');
	})
} satisfies Actions;
