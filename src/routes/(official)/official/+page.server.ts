import { handled } from '$lib/server/http/handled';
import { reportsForOfficials } from '$lib/server/reports/officials/reports-for-officials';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals }) => ({
	reports: await reportsForOfficials(locals.ctx, locals.actor)
}));
