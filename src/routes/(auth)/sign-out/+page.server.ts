import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { closeSession } from '$lib/server/http/session-cookie';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(({ locals }) => {
	if (locals.actor.kind !== 'person') redirect(303, '/sign-in');
});

export const actions = {
	default: handled(async ({ locals, cookies }) => {
		await closeSession(locals.ctx, cookies);
		redirect(303, '/sign-in?note=signed-out');
	})
} satisfies Actions;
