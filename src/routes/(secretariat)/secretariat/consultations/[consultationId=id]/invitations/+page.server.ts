import { handled } from '$lib/server/http/handled';
import { readInvitations } from '$lib/server/identity/read-invitations';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => ({
	invitations: await readInvitations(ctx, actor, {
		consultationId: params.consultationId,
		page: Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1
	})
}));
