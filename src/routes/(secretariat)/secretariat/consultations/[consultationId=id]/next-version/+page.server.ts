import { fail, redirect } from '@sveltejs/kit';
import { LARGEST_DOCUMENT } from '$lib/domain/consultations/document-kinds';
import { REFUSAL_WORDS, type ImportRefusal } from '$lib/domain/documents/import-refusal';
import { countRedline, redlineOf } from '$lib/domain/documents/matching/redline';
import { cleanLine, cleanText } from '$lib/domain/shared/clean-text';
import { authorise, can } from '$lib/server/access/can';
import { bringInDocument, bringInText } from '$lib/server/documents/bring-in-document';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { formValues } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { matchNextVersion } from '$lib/server/redrafts/match-next-version';
import { NEXT_NUMBER, readRedraft } from '$lib/server/redrafts/read-redraft';
import type { Actions, PageServerLoad } from './$types';

const SAID: Record<string, string> = {
	brought: 'The next version was brought in, and its clauses matched.',
	matched: 'The clauses were matched again.'
};

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
		mayEdit: can(actor, 'consultation:edit'),
		isAgain: url.searchParams.has('again'),
		flash: SAID[url.searchParams.get('done') ?? ''] ?? null
	};
});

export const actions = {
	bring: handled(async ({ locals: { ctx, actor }, params, request, url }) => {
		const data = await request.formData();
		const values = formValues(data);
		const file = data.get('file');
		const { consultationId } = params;
		const refuse = (field: string, refusal: ImportRefusal) =>
			fail(400, { values, errors: { [field]: REFUSAL_WORDS[refusal] } });
		const isFile = file instanceof File && file.name !== '';
		const text = cleanText(String(values.text ?? ''));
		if (!isFile && text === '')
			return fail(400, { values, errors: { file: 'Choose a file, or paste the text below.' } });
		if (isFile && file.size > LARGEST_DOCUMENT) return refuse('file', 'too-large');
		const place = {
			consultationId,
			number: NEXT_NUMBER,
			title: cleanLine(String(values.title ?? '')).slice(0, 200)
		};
		const brought = isFile
			? await bringInDocument(ctx, actor, {
					...place,
					fileName: file.name,
					bytes: Buffer.from(await file.arrayBuffer())
				})
			: await bringInText(ctx, actor, { ...place, text, isMarkdown: /^#{1,6} /m.test(text) });
		if (!brought.ok) return refuse(isFile ? 'file' : 'text', brought.error);
		await matchNextVersion(ctx, actor, { consultationId });
		redirect(303, `${url.pathname}?done=brought`);
	}, LARGEST_DOCUMENT + 1_000_000),
	match: handled(async ({ locals, params, url }) => {
		await matchNextVersion(locals.ctx, locals.actor, params);
		redirect(303, `${url.pathname}?done=matched`);
	})
} satisfies Actions;
