import { handled } from '$lib/server/http/handled';
import { readRelease } from '$lib/server/reports/read-release';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const release = await readRelease(locals.ctx, { slug: params.slug });
	return { release, isExample: release.isExample };
});
