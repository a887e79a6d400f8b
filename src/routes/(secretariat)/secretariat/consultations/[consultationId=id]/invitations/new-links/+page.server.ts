import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readInvitations } from '$lib/server/identity/invitations/read-invitations';
import { reissueInvitations } from '$lib/server/identity/invitations/reissue-invitations';
import { isMailOn } from '$lib/server/mail/start-mail';
import { mailingOf } from '../mailing-id.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	const { consultationId } = params;
	const seen = await readInvitations(ctx, actor, { consultationId, page: 1 });
	return {
		count: seen.invitedCount - seen.answeredCount,
		isMailOn: isMailOn(ctx),
		mailingId: ctx.random.id()
	};
});

export const actions = {
	default: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const { consultationId } = params;
		const mailed = await reissueInvitations(ctx, actor, {
			consultationId,
			...mailingOf(await readForm(request))
		});
		const home = `/secretariat/consultations/${consultationId}/invitations`;
		redirect(
			303,
			mailed === null ? `${home}?nobody-left` : `${home}/letters/${mailed.mailingId}?links`
		);
	})
} satisfies Actions;
