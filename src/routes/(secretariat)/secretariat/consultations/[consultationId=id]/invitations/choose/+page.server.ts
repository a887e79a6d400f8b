import { fail } from '@sveltejs/kit';
import { searchOfAddress } from '$lib/domain/organisations/organisation-search';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { createInvitations } from '$lib/server/identity/create-invitations';
import { listInvitable } from '$lib/server/identity/list-invitable';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { shownLinks } from '../shown-links';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const search = searchOfAddress(url.searchParams);
	const { consultationId } = params;
	return {
		search,
		list: await listInvitable(ctx, actor, { consultationId, search }),
		lists: await readRegisterLists(ctx)
	};
});

export const actions = {
	/** Those that are ticked. */
	ticked: handled(async ({ request, url, locals: { ctx, actor }, params }: RequestEvent) => {
		const { organisation } = await readForm(request, ['organisation']);
		const ids = Array.isArray(organisation) ? organisation : [];
		const errors = { organisation: 'Tick the organisations to invite' };
		if (ids.length === 0) return fail(400, { links: null, errors });
		const made = await createInvitations(ctx, actor, {
			consultationId: params.consultationId,
			choice: { kind: 'organisations', ids }
		});
		return { links: shownLinks(made, url.origin), errors: null };
	}),
	/** Every one that the filters find, on all pages. */
	all: handled(async ({ request, url, locals: { ctx, actor }, params }: RequestEvent) => {
		const values = await readForm(request);
		const sent = Object.entries(values).filter((pair): pair is [string, string] => {
			return typeof pair[1] === 'string';
		});
		const made = await createInvitations(ctx, actor, {
			consultationId: params.consultationId,
			choice: { kind: 'search', search: searchOfAddress(new URLSearchParams(sent)) }
		});
		return { links: shownLinks(made, url.origin), errors: null };
	})
} satisfies Actions;
