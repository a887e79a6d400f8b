import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { linkOf } from '$lib/server/identity/letters/letter-files';
import { markSentByHand } from '$lib/server/identity/letters/mark-sent-by-hand';
import { readMailing } from '$lib/server/identity/letters/read-mailing';
import { retryLetters } from '$lib/server/mail/retry-letters';
import { isMailOn } from '$lib/server/mail/start-mail';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { letters, ...mailing } = await readMailing(ctx, actor, { ...params, origin: url.origin });
	return {
		isMailOn: isMailOn(ctx),
		mailing,
		letters: letters.map(({ text, ...letter }) => ({ ...letter, link: linkOf({ text }) })),
		what:
			['invited', 'reminded', 'links', 'sent', 'unsent'].find((key) => url.searchParams.has(key)) ??
			null
	};
});

export const actions = {
	send: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const { consultationId, mailingId } = params;
		await retryLetters(ctx, actor, { consultationId, which: { mailingId } });
		redirect(303, `/secretariat/consultations/${consultationId}/invitations/letters/${mailingId}`);
	}),
	/** One letter where it is named, otherwise all of the mailing. */
	sent: handled((event: RequestEvent) => note(event, true)),
	unsent: handled((event: RequestEvent) => note(event, false))
} satisfies Actions;

async function note(
	{ request, locals: { ctx, actor }, params }: RequestEvent,
	isSent: boolean
): Promise<never> {
	const { letterId } = await readForm(request);
	const { consultationId, mailingId } = params;
	const which = letterId === undefined ? { mailingId } : { letterId: String(letterId) };
	await markSentByHand(ctx, actor, { consultationId, which, isSent });
	const home = `/secretariat/consultations/${consultationId}/invitations/letters/${mailingId}`;
	redirect(303, `${home}?${isSent ? 'sent' : 'unsent'}`);
}
