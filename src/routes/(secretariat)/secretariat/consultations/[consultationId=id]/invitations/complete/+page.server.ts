import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { completeList } from '$lib/server/responses/shown/complete-list';
import { readList } from '$lib/server/responses/shown/read-list';
import { reopenList } from '$lib/server/responses/shown/reopen-list';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => ({
	list: await readList(ctx, actor, params.consultationId)
}));

const invitations = (consultationId: string) =>
	`/secretariat/consultations/${consultationId}/invitations`;

export const actions = {
	complete: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const done = await completeList(ctx, actor, params);
		const home = invitations(params.consultationId);
		// Somebody has been invited or revoked meanwhile: the page says why it cannot be.
		redirect(303, done.ok ? `${home}?complete` : `${home}/complete`);
	}),
	reopen: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const done = await reopenList(ctx, actor, params);
		const home = invitations(params.consultationId);
		// A batch has been shown meanwhile: the page says what that means.
		redirect(303, done.ok ? `${home}?reopened` : `${home}/complete`);
	})
} satisfies Actions;
