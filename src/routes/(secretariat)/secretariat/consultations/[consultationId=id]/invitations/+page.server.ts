import { handled } from '$lib/server/http/handled';
import { pageOf } from '$lib/domain/shared/page-number';
import { readInvitations } from '$lib/server/identity/invitations/read-invitations';
import type { PageServerLoad } from './$types';

const FLASHES: Readonly<Record<string, string>> = {
	'nobody-left': 'Every invited organisation has answered with its identity. Nothing was sent.',
	complete:
		'The list is complete. Anonymous responses are shown in batches, from the next morning on.',
	reopened: 'The list is open again. Anonymous responses wait until the consultation closes.',
	revoked: 'The invitation is revoked. Its link no longer works.',
	saved: 'Saved. There is nothing to send: it has answered with its identity.'
};

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => ({
	invitations: await readInvitations(ctx, actor, {
		consultationId: params.consultationId,
		page: pageOf(url.searchParams)
	}),
	flash: FLASHES[[...url.searchParams.keys()].find((key) => key in FLASHES) ?? ''] ?? null
}));
