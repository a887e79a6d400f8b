import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readMailings } from '$lib/server/identity/read-mailings';
import { retryLetters } from '$lib/server/mail/retry-letters';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => ({
	letters: await readMailings(ctx, actor, params.consultationId),
	flash: url.searchParams.has('again') ? 'The letter is being sent again.' : null
}));

export const actions = {
	again: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const { letterId } = await readForm(request);
		const { consultationId } = params;
		await retryLetters(ctx, actor, { consultationId, which: { letterId: String(letterId) } });
		redirect(303, `/secretariat/consultations/${consultationId}/invitations/letters?again`);
	})
} satisfies Actions;
