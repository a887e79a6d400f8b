import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readMailings } from '$lib/server/identity/letters/read-mailings';
import { markCameBack } from '$lib/server/mail/mark-came-back';
import { retryLetters } from '$lib/server/mail/retry-letters';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const FLASHES: Readonly<Record<string, string>> = {
	again: 'The letter is being sent again.',
	back: 'Noted that it came back. It is in the list below until somebody puts it right.',
	arrived: 'Noted that it arrived.'
};

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => ({
	letters: await readMailings(ctx, actor, params.consultationId),
	flash: FLASHES[[...url.searchParams.keys()].find((key) => key in FLASHES) ?? ''] ?? null
}));

export const actions = {
	again: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const { letterId } = await readForm(request);
		const { consultationId } = params;
		await retryLetters(ctx, actor, { consultationId, which: { letterId: String(letterId) } });
		redirect(303, `/secretariat/consultations/${consultationId}/invitations/letters?again`);
	}),
	/** Of a letter that the mail server took. */
	back: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const { letterId } = await readForm(request);
		const { consultationId } = params;
		const letter = { consultationId, letterId: String(letterId) };
		await markCameBack(ctx, actor, { ...letter, hasComeBack: true });
		redirect(303, `/secretariat/consultations/${consultationId}/invitations/letters?back`);
	}),
	arrived: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const { letterId } = await readForm(request);
		const { consultationId } = params;
		const letter = { consultationId, letterId: String(letterId) };
		await markCameBack(ctx, actor, { ...letter, hasComeBack: false });
		redirect(303, `/secretariat/consultations/${consultationId}/invitations/letters?arrived`);
	})
} satisfies Actions;
