import { fail, redirect } from '@sveltejs/kit';
import { LARGEST_DOCUMENT } from '$lib/domain/consultations/document-kinds';
import { clauseName } from '$lib/domain/documents/clause-name';
import { REFUSAL_WORDS, type ImportRefusal } from '$lib/domain/documents/import-refusal';
import { countRedline, redlineOf } from '$lib/domain/documents/matching/redline';
import { parseDocumentTitle } from '$lib/domain/documents/document-title';
import { cleanText } from '$lib/domain/shared/clean-text';
import { authorise, can } from '$lib/server/access/can';
import { bringInDocument, bringInText } from '$lib/server/documents/bring-in-document';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { formValues, readForm } from '$lib/server/http/form';
import { consultAgain } from '$lib/server/redrafts/consult-again';
import { matchNextVersion } from '$lib/server/redrafts/match-next-version';
import { NEXT_NUMBER, readRedraft } from '$lib/server/redrafts/read-redraft';
import { showLeftOut } from '$lib/server/redrafts/show-left-out';
import { unlessStale } from './unless-stale.server';
import type { Actions, PageServerLoad } from './$types';

const SAID: Record<string, string> = {
	brought: 'The next version was brought in, and its clauses matched.',
	matched: 'The clauses were matched again.',
	shown: 'It is shown now, as a new clause. If it comes from an old one, say so under “To decide”.'
};

const MOST_LISTED = 20;

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	authorise(actor, 'report:edit');
	const { consultationId } = params;
	const [first, found] = await Promise.all([
		readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 }),
		readRedraft(ctx, ctx.db.read, consultationId)
	]);
	const matching = found?.matching ?? null;
	return {
		firstTitle: first?.title ?? null,
		next:
			found === null
				? null
				: { title: found.next.title, fileName: found.next.fileName, clauses: found.news.length },
		unsure: matching?.unsure.length ?? 0,
		counts:
			found === null || matching === null
				? null
				: countRedline(redlineOf(found.olds, found.news, matching)),
		revision: found?.revision ?? 0,
		leftOut: {
			count: matching === null ? 0 : (found?.leftOut.length ?? 0),
			clauses: (found?.leftOut ?? [])
				.slice(0, MOST_LISTED)
				.map((clause) => ({ id: clause.id, name: clauseName(clause) }))
		},
		mayEdit: can(actor, 'consultation:edit'),
		isAgain: url.searchParams.has('again'),
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

const pasteWords = (refusal: ImportRefusal): string =>
	refusal === 'no-text' ? 'Paste the text of the next version.' : REFUSAL_WORDS[refusal];

export const actions = {
	bring: handled(async ({ locals: { ctx, actor }, params, request, url }) => {
		const data = await request.formData();
		const values = formValues(data);
		const file = data.get('file');
		const { consultationId } = params;
		const say = (field: string, words: string) => fail(400, { values, errors: { [field]: words } });
		const isFile = file instanceof File && file.name !== '';
		const text = cleanText(String(values.text ?? ''));
		if (!isFile && text === '') return say('file', 'Choose a file, or paste the text below.');
		if (isFile && file.size > LARGEST_DOCUMENT) return say('file', REFUSAL_WORDS['too-large']);
		const title = parseDocumentTitle(String(values.title ?? ''));
		if (!title.ok) return say('title', title.error);
		if (!isFile && title.value === '')
			return say('title', 'Give it a title: pasted text has no file name.');
		const place = {
			consultationId,
			number: NEXT_NUMBER,
			title: title.value
		};
		const brought = isFile
			? await bringInDocument(ctx, actor, {
					...place,
					fileName: file.name,
					bytes: Buffer.from(await file.arrayBuffer())
				})
			: // The text is not empty here: somebody saw what is sent.
				await bringInText(ctx, actor, { ...place, text, html: String(values.html ?? '') });
		if (!brought.ok)
			return isFile
				? say('file', REFUSAL_WORDS[brought.error])
				: say('text', pasteWords(brought.error));
		await matchNextVersion(ctx, actor, { consultationId });
		redirect(303, `${url.pathname}?done=brought`);
	}, LARGEST_DOCUMENT + 1_000_000),
	match: handled(async ({ locals, params, url }) => {
		await matchNextVersion(locals.ctx, locals.actor, params);
		redirect(303, `${url.pathname}?done=matched`);
	}),
	show: handled(async ({ locals, params, request, url }) => {
		const { clauseId, revision } = await readForm(request);
		return await unlessStale(async () => {
			const shown = await showLeftOut(locals.ctx, locals.actor, {
				consultationId: params.consultationId,
				clauseId: String(clauseId),
				revision: Number(revision)
			});
			if (!shown.ok) return fail(400, { errors: { form: 'That clause is shown already.' } });
			redirect(303, `${url.pathname}?done=shown`);
		});
	}),
	again: handled(async ({ locals: { ctx, actor }, params, request }) => {
		const { revision } = await readForm(request);
		return await unlessStale(async () => {
			const { consultationId } = params;
			const round = { consultationId, revision: Number(revision) };
			const { id, isNew } = await consultAgain(ctx, actor, round);
			const said = isNew ? 'next-round' : 'round-begun';
			redirect(303, `/secretariat/consultations/${id}/details?${said}`);
		});
	})
} satisfies Actions;
