import { fail, redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/access/can';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changeOrganisation } from '$lib/server/organisations/change-organisation';
import { readOrganisation } from '$lib/server/organisations/read-organisation';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { detailsOfForm, formOfRecord, listsToChoose, SEVERAL_KINDS } from '../../organisation-form';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	authorise(actor, 'register:edit');
	const organisation = await readOrganisation(ctx, actor, params.organisationId);
	return {
		name: organisation.name,
		values: formOfRecord(organisation),
		readAt: organisation.updatedAt.toISOString(),
		lists: listsToChoose(await readRegisterLists(ctx), organisation),
		isExample: organisation.isExample
	};
});

export const actions = {
	default: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const values = await readForm(request, SEVERAL_KINDS);
		const read = detailsOfForm(values);
		if (read.errors) return fail(400, { values, errors: read.errors, readAt: values.readAt });
		const id = params.organisationId;
		const changed = await changeOrganisation(ctx, actor, {
			id,
			readAt: new Date(typeof values.readAt === 'string' ? values.readAt : 0),
			details: read.details
		});
		// After a warning that somebody else has saved, the next try is a decision: no old state.
		if (!changed.ok)
			return fail(400, {
				values,
				errors: changed.error,
				readAt: changed.error.form === undefined ? values.readAt : undefined
			});
		redirect(303, `/secretariat/organisations/${id}?done=changed`);
	})
} satisfies Actions;
