import { redirect } from '@sveltejs/kit';
import { handled } from '$lib/server/http/handled';
import { linkOf } from '$lib/server/identity/letters/letter-files';
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
		what: ['invited', 'reminded', 'links'].find((key) => url.searchParams.has(key)) ?? null
	};
});

export const actions = {
	send: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const { consultationId, mailingId } = params;
		await retryLetters(ctx, actor, { consultationId, which: { mailingId } });
		redirect(303, `/secretariat/consultations/${consultationId}/invitations/letters/${mailingId}`);
	})
} satisfies Actions;
