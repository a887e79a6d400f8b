import { handled } from '$lib/server/http/handled';
import { readInvitations } from '$lib/server/identity/read-invitations';
import { reissueInvitations } from '$lib/server/identity/reissue-invitations';
import { shownLinks } from '../shown-links';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	const { consultationId } = params;
	const seen = await readInvitations(ctx, actor, { consultationId, page: 1 });
	return { count: seen.invitedCount - seen.answeredCount };
});

export const actions = {
	default: handled(async ({ url, locals: { ctx, actor }, params }: RequestEvent) => ({
		links: shownLinks(await reissueInvitations(ctx, actor, params.consultationId), url.origin)
	}))
} satisfies Actions;
