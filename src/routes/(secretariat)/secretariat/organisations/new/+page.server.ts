import { fail, redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/access/can';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { addOrganisation } from '$lib/server/organisations/add-organisation';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { detailsOfForm, SEVERAL_KINDS } from '../organisation-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor } }) => {
	authorise(actor, 'register:edit');
	return { lists: await readRegisterLists(ctx) };
});

export const actions = {
	default: handled(async ({ request, locals: { ctx, actor } }: RequestEvent) => {
		const values = await readForm(request, SEVERAL_KINDS);
		const read = detailsOfForm(values);
		if (read.errors) return fail(400, { values, errors: read.errors });
		const added = await addOrganisation(ctx, actor, read.details);
		if (!added.ok) return fail(400, { values, errors: added.error });
		redirect(303, `/secretariat/organisations/${added.value.id}?done=added`);
	})
} satisfies Actions;
