import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { readOrganisation } from '$lib/server/organisations/read-organisation';
import { restoreOrganisation } from '$lib/server/organisations/restore-organisation';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const SAID: Record<string, string> = {
	added: 'The organisation is in the register.',
	changed: 'The changes are saved.',
	archived: 'The organisation is archived.',
	restored: 'The organisation is in use again.'
};

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const organisation = await readOrganisation(ctx, actor, params.organisationId);
	return {
		organisation,
		isExample: organisation.isExample,
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

export const actions = {
	restore: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		await restoreOrganisation(ctx, actor, params.organisationId);
		redirect(303, `/secretariat/organisations/${params.organisationId}?done=restored`);
	})
} satisfies Actions;
