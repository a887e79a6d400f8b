import { fail, redirect } from '@sveltejs/kit';
import { cleanText } from '$lib/domain/shared/clean-text';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { previewReminder } from '$lib/server/identity/letters/preview-reminder';
import { readInvitations } from '$lib/server/identity/invitations/read-invitations';
import { LONGEST_NOTE, sendReminders } from '$lib/server/identity/letters/send-reminders';
import { isMailOn } from '$lib/server/mail/start-mail';
import { mailingOf } from '../mailing-id.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	const seen = await readInvitations(ctx, actor, { consultationId, page: 1 });
	return {
		count: seen.invitedCount - seen.answeredCount,
		isMailOn: isMailOn(ctx),
		longestNote: LONGEST_NOTE,
		mailingId: ctx.random.id(),
		preview: await previewReminder(ctx, actor, { consultationId, origin: url.origin })
	};
});

export const actions = {
	default: handled(async ({ request, locals: { ctx, actor }, params }: RequestEvent) => {
		const { consultationId } = params;
		const values = await readForm(request);
		const note = cleanText(typeof values.note === 'string' ? values.note : '');
		if (note.length > LONGEST_NOTE)
			return fail(400, {
				values,
				errors: { note: `Use up to ${String(LONGEST_NOTE)} characters` }
			});
		const mailed = await sendReminders(ctx, actor, { consultationId, note, ...mailingOf(values) });
		const home = `/secretariat/consultations/${consultationId}/invitations`;
		redirect(
			303,
			mailed === null ? `${home}?nobody-left` : `${home}/letters/${mailed.mailingId}?reminded`
		);
	})
} satisfies Actions;
