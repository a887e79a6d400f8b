import { can } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import { readReport } from '$lib/server/reports/read-report';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx, actor } = locals;
	const home = `/secretariat/consultations/${params.consultationId}/report`;
	return {
		...(await readReport(ctx, actor, params.consultationId)),
		home,
		mayEdit: can(actor, 'report:edit'),
		maySignOff: can(actor, 'report:sign-off'),
		flash: url.searchParams.has('saved') ? 'Saved.' : null
	};
});
