import { redirect } from '@sveltejs/kit';
import { authorise } from '$lib/server/access/can';
import { isExampleLoaded } from '$lib/server/example/is-example-loaded';
import { loadExample } from '$lib/server/example/load-example';
import { removeExample } from '$lib/server/example/remove-example';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, url }) => {
	authorise(locals.actor, 'example:manage');
	return {
		isLoaded: await isExampleLoaded(locals.ctx.db.read),
		asksToRemove: url.searchParams.has('remove'),
		flash: url.searchParams.has('removed') ? 'The example is gone, without a trace.' : null
	};
});

export const actions = {
	load: handled(async ({ locals }) => {
		const { consultationId } = await loadExample(locals.ctx, locals.actor);
		redirect(303, `/secretariat/consultations/${consultationId}`);
	}),
	remove: handled(async ({ locals }) => {
		await removeExample(locals.ctx, locals.actor);
		redirect(303, '/secretariat/settings/example?removed');
	})
} satisfies Actions;
