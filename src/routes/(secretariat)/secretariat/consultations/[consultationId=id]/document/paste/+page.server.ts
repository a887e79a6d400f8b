import { fail, redirect } from '@sveltejs/kit';
import { REFUSAL_WORDS } from '$lib/domain/documents/import-refusal';
import { cleanLine } from '$lib/domain/shared/clean-text';
import { can } from '$lib/server/access/can';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { bringInText } from '$lib/server/documents/bring-in-document';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad } from './$types';

/** Two thousand paragraphs of Welsh, as a form sends them. */
const LARGEST_PASTE = 6_000_000;

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { phase } = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	if (phase !== 'draft' || !can(locals.actor, 'consultation:edit'))
		redirect(303, `/secretariat/consultations/${params.consultationId}/document`);
	return {};
});

export const actions = {
	default: handled(async ({ locals, params, request }) => {
		const values = await readForm(request);
		const brought = await bringInText(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			title: cleanLine(String(values.title ?? '')).slice(0, 200),
			text: String(values.text ?? ''),
			isMarkdown: values.kind === 'markdown'
		});
		if (!brought.ok) {
			const words =
				brought.error === 'no-text' ? 'Paste the text of the draft.' : REFUSAL_WORDS[brought.error];
			return fail(400, { values, errors: { text: words } });
		}
		redirect(303, `/secretariat/consultations/${params.consultationId}/document?new`);
	}, LARGEST_PASTE)
} satisfies Actions;
