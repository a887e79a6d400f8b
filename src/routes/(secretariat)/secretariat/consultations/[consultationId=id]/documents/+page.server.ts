import { fail, redirect } from '@sveltejs/kit';
import { LARGEST_DOCUMENT } from '$lib/domain/consultations/document-kinds';
import { parseDocumentTitle } from '$lib/domain/documents/document-title';
import { can } from '$lib/server/access/can';
import { addDocument, type DocumentRefusal } from '$lib/server/consultations/add-document';
import { listDocuments } from '$lib/server/consultations/list-documents';
import { removeDocument } from '$lib/server/consultations/remove-document';
import { formValues, readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => ({
	documents: await listDocuments(locals.ctx, locals.actor, params.consultationId),
	mayEdit: can(locals.actor, 'consultation:edit'),
	toRemove: url.searchParams.get('remove'),
	flash: url.searchParams.has('added')
		? 'The document was added.'
		: url.searchParams.has('removed')
			? 'The document was removed.'
			: null
}));

const WORDS: Record<DocumentRefusal, string> = {
	empty: 'Choose a file that is not empty.',
	'too-large': 'The file is larger than 20 MB. Make it smaller, or split it.',
	'unknown-kind':
		'That file is not one of these: PDF, Word, Excel, PowerPoint, OpenDocument, text or CSV. Save it as one of them and try again.',
	'too-many': 'There are 20 documents already. Remove one first.'
};

export const actions = {
	add: handled(async ({ locals, params, request, url }) => {
		const data = await request.formData();
		const values = formValues(data);
		const file = data.get('file');
		const refuse = (refusal: DocumentRefusal) =>
			fail(400, { values, errors: { file: WORDS[refusal] } });
		if (!(file instanceof File) || file.size === 0)
			return fail(400, { values, errors: { file: 'Choose a file.' } });
		if (file.size > LARGEST_DOCUMENT) return refuse('too-large');
		const title = parseDocumentTitle(String(values.title ?? ''));
		if (!title.ok) return fail(400, { values, errors: { title: title.error } });
		const added = await addDocument(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			title: title.value,
			fileName: file.name,
			bytes: Buffer.from(await file.arrayBuffer())
		});
		if (!added.ok) return refuse(added.error);
		redirect(303, `${url.pathname}?added`);
	}, LARGEST_DOCUMENT + 100_000),
	remove: handled(async ({ locals, params, request, url }) => {
		const { documentId } = await readForm(request);
		const { consultationId } = params;
		await removeDocument(locals.ctx, locals.actor, {
			consultationId,
			documentId: String(documentId)
		});
		redirect(303, `${url.pathname}?removed`);
	})
} satisfies Actions;
