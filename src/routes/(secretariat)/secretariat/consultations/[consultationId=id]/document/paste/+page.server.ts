import { fail, redirect } from '@sveltejs/kit';
import { parseDocumentTitle } from '$lib/domain/documents/document-title';
import { REFUSAL_WORDS } from '$lib/domain/documents/import-refusal';
import { can } from '$lib/server/access/can';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { bringInText } from '$lib/server/documents/bring-in-document';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad } from './$types';

/** Two thousand paragraphs of Welsh, and the same again as Word's clipboard has them. */
const LARGEST_PASTE = 14_000_000;

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { phase } = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	if (phase !== 'draft' || !can(locals.actor, 'consultation:edit'))
		redirect(303, `/secretariat/consultations/${params.consultationId}/document`);
	return {};
});

export const actions = {
	default: handled(async ({ locals, params, request }) => {
		const values = await readForm(request);
		const refuse = (field: string, words: string) =>
			fail(400, { values, errors: { [field]: words } });
		const title = parseDocumentTitle(String(values.title ?? ''));
		if (!title.ok) return refuse('title', title.error);
		const text = String(values.text ?? '');
		const brought = await bringInText(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			title: title.value,
			text,
			// Without the words in the box nobody sees what is sent.
			html: text.trim() === '' ? '' : String(values.html ?? '')
		});
		if (!brought.ok)
			return refuse(
				'text',
				brought.error === 'no-text' ? 'Paste the text of the draft.' : REFUSAL_WORDS[brought.error]
			);
		redirect(303, `/secretariat/consultations/${params.consultationId}/document?new`);
	}, LARGEST_PASTE)
} satisfies Actions;
