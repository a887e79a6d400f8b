import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { archiveOrganisation } from '$lib/server/organisations/archive-organisation';
import { readOrganisation } from '$lib/server/organisations/read-organisation';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	const { id, name } = await readOrganisation(ctx, actor, params.organisationId);
	return { id, name };
});

export const actions = {
	default: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		await archiveOrganisation(ctx, actor, params.organisationId);
		redirect(303, `/secretariat/organisations/${params.organisationId}?done=archived`);
	})
} satisfies Actions;
