import { fail, redirect } from '@sveltejs/kit';
import { contactFields } from '$lib/domain/identity/contact-fields';
import { parseForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readMailStanding } from '$lib/server/mail/read-mail-standing';
import { sendTestLetter } from '$lib/server/mail/send-test-letter';
import type { Actions, PageServerLoad } from './$types';

const testFields = contactFields.pick({ email: true });

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor } }) => ({
	mail: await readMailStanding(ctx, actor)
}));

export const actions = {
	default: handled(async ({ request, locals: { ctx, actor } }) => {
		const parsed = await parseForm(request, testFields);
		if (!parsed.ok) return fail(400, parsed.error);
		await sendTestLetter(ctx, actor, { name: '', address: parsed.value.email });
		redirect(303, '/secretariat/settings/mail');
	})
} satisfies Actions;
