import { can } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = handled(({ locals: { actor }, params, url }) => {
	const home = `/secretariat/consultations/${params.consultationId}/report`;
	return {
		home,
		mayEdit: can(actor, 'report:edit'),
		maySignOff: can(actor, 'report:sign-off'),
		flash: flashOf(url.searchParams)
	};
});

const FLASHES: readonly [string, string][] = [
	['saved', 'Saved.'],
	['sent', 'Sent to the chair.'],
	['approved', 'Approved. The secretariat publishes it next.'],
	['sent-back', 'Sent back to the secretariat, with what you wrote.']
];

const flashOf = (params: URLSearchParams): string | null =>
	FLASHES.find(([name]) => params.has(name))?.[1] ?? null;
