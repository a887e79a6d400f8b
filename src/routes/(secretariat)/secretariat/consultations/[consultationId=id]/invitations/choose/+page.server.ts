import { fail, redirect } from '@sveltejs/kit';
import { searchOfAddress } from '$lib/domain/organisations/organisation-search';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { createInvitations } from '$lib/server/identity/invitations/create-invitations';
import { listInvitable } from '$lib/server/identity/invitations/list-invitable';
import { isMailOn } from '$lib/server/mail/start-mail';
import { readRegisterLists } from '$lib/server/organisations/read-register-lists';
import { mailingOf } from '../mailing-id.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const search = searchOfAddress(url.searchParams);
	const { consultationId } = params;
	return {
		search,
		isMailOn: isMailOn(ctx),
		mailingId: ctx.random.id(),
		list: await listInvitable(ctx, actor, { consultationId, search }),
		lists: await readRegisterLists(ctx)
	};
});

const lettersAddress = (consultationId: string, mailingId: string) =>
	`/secretariat/consultations/${consultationId}/invitations/letters/${mailingId}?invited`;

export const actions = {
	/** Those that are ticked. */
	ticked: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const values = await readForm(request, ['organisation']);
		const ids = Array.isArray(values.organisation) ? values.organisation : [];
		const errors = { organisation: 'Tick the organisations to invite' };
		if (ids.length === 0) return fail(400, { errors, isNobody: false });
		const made = await createInvitations(ctx, actor, {
			consultationId: params.consultationId,
			choice: { kind: 'organisations', ids },
			...mailingOf(values)
		});
		if (made === null) return { errors: null, isNobody: true };
		redirect(303, lettersAddress(params.consultationId, made.mailingId));
	}),
	/** Every one that the filters find, on all pages. */
	all: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const values = await readForm(request);
		const sent = Object.entries(values).filter((pair): pair is [string, string] => {
			return typeof pair[1] === 'string';
		});
		const made = await createInvitations(ctx, actor, {
			consultationId: params.consultationId,
			choice: { kind: 'search', search: searchOfAddress(new URLSearchParams(sent)) },
			...mailingOf(values)
		});
		if (made === null) return { errors: null, isNobody: true };
		redirect(303, lettersAddress(params.consultationId, made.mailingId));
	})
} satisfies Actions;
