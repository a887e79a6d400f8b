import { fail, redirect } from '@sveltejs/kit';
import { searchOfAddress } from '$lib/domain/organisations/organisation-search';
import { DomainError } from '$lib/domain/shared/domain-error';
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

/** Whoever is invited while a colleague calls the list complete is told why it cannot be. */
async function inviteUnlessComplete(
	{ locals: { ctx, actor }, params: { consultationId } }: RequestEvent,
	input: Omit<Parameters<typeof createInvitations>[2], 'consultationId'>
) {
	try {
		return await createInvitations(ctx, actor, { consultationId, ...input });
	} catch (error) {
		if (!(error instanceof DomainError) || error.code !== 'already-done') throw error;
		redirect(303, `/secretariat/consultations/${consultationId}/invitations/choose`);
	}
}

const lettersAddress = (consultationId: string, mailingId: string) =>
	`/secretariat/consultations/${consultationId}/invitations/letters/${mailingId}?invited`;

export const actions = {
	/** Those that are ticked. */
	ticked: handled(async (event: RequestEvent) => {
		const values = await readForm(event.request, ['organisation']);
		const ids = Array.isArray(values.organisation) ? values.organisation : [];
		const errors = { organisation: 'Tick the organisations to invite' };
		if (ids.length === 0) return fail(400, { errors, isNobody: false });
		const made = await inviteUnlessComplete(event, {
			choice: { kind: 'organisations', ids },
			...mailingOf(values)
		});
		if (made === null) return { errors: null, isNobody: true };
		redirect(303, lettersAddress(event.params.consultationId, made.mailingId));
	}),
	/** Every one that the filters find, on all pages. */
	all: handled(async (event: RequestEvent) => {
		const values = await readForm(event.request);
		const sent = Object.entries(values).filter((pair): pair is [string, string] => {
			return typeof pair[1] === 'string';
		});
		const made = await inviteUnlessComplete(event, {
			choice: { kind: 'search', search: searchOfAddress(new URLSearchParams(sent)) },
			...mailingOf(values)
		});
		if (made === null) return { errors: null, isNobody: true };
		redirect(303, lettersAddress(event.params.consultationId, made.mailingId));
	})
} satisfies Actions;
