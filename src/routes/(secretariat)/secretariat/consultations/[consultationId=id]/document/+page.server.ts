import { fail, redirect } from '@sveltejs/kit';
import { clauseName } from '$lib/domain/documents/clause-name';
import { parseDocumentTitle } from '$lib/domain/documents/document-title';
import { LARGEST_DOCUMENT } from '$lib/domain/consultations/document-kinds';
import { REFUSAL_WORDS, type ImportRefusal } from '$lib/domain/documents/import-refusal';
import { changesSince } from '$lib/domain/documents/earlier/changes-since';
import { outlinePage } from '$lib/domain/documents/outline-page';
import { noteSentences, notesInAddress } from '$lib/domain/documents/reading-note-words';
import { pinnedNames } from '$lib/domain/documents/pinned-names';
import { can } from '$lib/server/access/can';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { bringInDocument } from '$lib/server/documents/bring-in-document';
import { discardDocument } from '$lib/server/documents/discard-document';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { undoDocumentChange } from '$lib/server/documents/undo-document-change';
import { formValues, readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad } from './$types';

const FLASHES = [
	['removed', 'The draft guidance was removed.'],
	['undone', 'Undone. The draft is as it was before that change.']
] as const;

const MOST_LISTED = 20;

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx, actor } = locals;
	const { phase, draft } = await readConsultation(ctx, actor, params.consultationId);
	const { consultationId } = params;
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const query = url.searchParams;
	const leftOut =
		source?.content.earlier === undefined
			? []
			: source.content.clauses.filter(({ isLeftOut }) => isLeftOut);
	return {
		leftOut: {
			count: leftOut.length,
			clauses: leftOut
				.slice(0, MOST_LISTED)
				.map((clause) => ({ id: clause.id, name: clauseName(clause) }))
		},
		source: source === null ? null : { ...source, content: undefined },
		reading: source === null ? null : outlinePage(source.content, query.get('page')),
		changes: source === null ? null : changesSince(source.content),
		mayEdit: can(actor, 'consultation:edit') && phase === 'draft',
		undo: source?.content.lastChange?.words ?? null,
		asked:
			source === null
				? []
				: pinnedNames(draft, new Set(source.content.clauses.map(({ id }) => id))),
		isRemoving: query.has('remove'),
		isNew: query.has('new'),
		keptCount: Number(query.get('kept') ?? 0),
		notes: noteSentences(query.get('notes') ?? ''),
		flash: FLASHES.find(([key]) => query.has(key))?.[1] ?? null
	};
});

export const actions = {
	bring: handled(async ({ locals, params, request, url }) => {
		const data = await request.formData();
		const values = formValues(data);
		const file = data.get('file');
		const refuse = (refusal: ImportRefusal) =>
			fail(400, { values, errors: { file: REFUSAL_WORDS[refusal] } });
		if (!(file instanceof File) || file.name === '') return refuse('no-file');
		if (file.size > LARGEST_DOCUMENT) return refuse('too-large');
		const title = parseDocumentTitle(String(values.title ?? ''));
		if (!title.ok) return fail(400, { values, errors: { title: title.error } });
		const brought = await bringInDocument(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			title: title.value,
			fileName: file.name,
			bytes: Buffer.from(await file.arrayBuffer())
		});
		if (!brought.ok) return refuse(brought.error);
		const { notes, keptCount } = brought.value;
		const query = new URLSearchParams({
			new: '',
			...(keptCount > 0 ? { kept: String(keptCount) } : {}),
			...(notes.length > 0 ? { notes: notesInAddress(notes) } : {})
		});
		redirect(303, `${url.pathname}?${query.toString()}`);
	}, LARGEST_DOCUMENT + 100_000),
	undo: handled(async ({ locals, params, request, url }) => {
		const values = await readForm(request);
		const undone = await undoDocumentChange(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			revision: Number(values.revision)
		});
		if (!undone.ok)
			return fail(409, {
				values,
				errors: {
					form: 'The draft was changed meanwhile, so nothing was undone. Look at it as it is now.'
				}
			});
		const page = String(values.page ?? '');
		const query = /^\d{1,4}$/.test(page) ? `&page=${page}` : '';
		redirect(303, `${url.pathname}?undone${query}`);
	}),
	remove: handled(async ({ locals, params, url }) => {
		await discardDocument(locals.ctx, locals.actor, params);
		redirect(303, `${url.pathname}?removed`);
	})
} satisfies Actions;
