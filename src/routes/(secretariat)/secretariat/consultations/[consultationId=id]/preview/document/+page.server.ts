import { error } from '@sveltejs/kit';
import { questionsOf } from '$lib/domain/consultations/content';
import { readingPage } from '$lib/domain/documents/reading-page';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { readChanges } from '$lib/server/redrafts/read-changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx, actor } = locals;
	const { consultationId } = params;
	const { draft } = await readConsultation(ctx, actor, consultationId);
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	if (source === null) error(404);
	return {
		documentTitle: source.title,
		reading: readingPage(source.content, url.searchParams.get('part')),
		changes: await readChanges(ctx, source.content),
		asked: questionsOf(draft).flatMap(({ clauseId, text }) =>
			clauseId === undefined ? [] : [{ clauseId, text, answer: '' }]
		)
	};
});
