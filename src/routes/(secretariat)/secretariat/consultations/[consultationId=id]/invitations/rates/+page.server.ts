import { handled } from '$lib/server/http/handled';
import { readResponseRates } from '$lib/server/identity/invitations/read-response-rates';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => ({
	rates: await readResponseRates(ctx, actor, params.consultationId)
}));
