import { fail, redirect } from '@sveltejs/kit';
import { contactFields } from '$lib/domain/identity/contact-fields';
import { parseForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readInvitation } from '$lib/server/identity/invitations/read-invitation';
import { replaceContact } from '$lib/server/identity/invitations/replace-contact';
import { restoreInvitation } from '$lib/server/identity/invitations/restore-invitation';
import { revokeInvitation } from '$lib/server/identity/invitations/revoke-invitation';
import { isMailOn } from '$lib/server/mail/start-mail';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => ({
	invitation: await readInvitation(ctx, actor, params),
	isMailOn: isMailOn(ctx)
}));

const homeOf = (consultationId: string) =>
	`/secretariat/consultations/${consultationId}/invitations`;
/** To the letters that were made, or back when there was nothing to write. */
const afterwards = (consultationId: string, mailed: { mailingId: string } | null) =>
	mailed === null
		? `${homeOf(consultationId)}?saved`
		: `${homeOf(consultationId)}/letters/${mailed.mailingId}`;

export const actions = {
	contact: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const parsed = await parseForm(request, contactFields);
		if (!parsed.ok) return fail(400, parsed.error);
		const mailed = await replaceContact(ctx, actor, { ...params, contact: parsed.value });
		redirect(303, afterwards(params.consultationId, mailed));
	}),
	register: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const mailed = await replaceContact(ctx, actor, { ...params, contact: null });
		redirect(303, afterwards(params.consultationId, mailed));
	}),
	revoke: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		await revokeInvitation(ctx, actor, params);
		redirect(303, `${homeOf(params.consultationId)}?revoked`);
	}),
	restore: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const mailed = await restoreInvitation(ctx, actor, params);
		redirect(303, afterwards(params.consultationId, mailed));
	})
} satisfies Actions;
