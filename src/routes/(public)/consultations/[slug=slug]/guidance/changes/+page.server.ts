import { error } from '@sveltejs/kit';
import { changedPage } from '$lib/domain/documents/earlier/changed-lines';
import { changesInWords } from '$lib/domain/documents/earlier/changes-words';
import { readingOf } from '$lib/domain/documents/reading-page';
import { pageOf } from '$lib/domain/shared/page-number';
import { readPublished } from '$lib/server/consultations/read-published';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { readChanges } from '$lib/server/redrafts/read-changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { id, slug, isExample, content } = await readPublished(ctx, params.slug);
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId: id, number: 1 });
	const changes = source === null ? null : await readChanges(ctx, source.content);
	if (source === null || changes === null) error(404);
	return {
		...{ slug, isExample, title: content.title, documentTitle: source.title },
		words: changesInWords(changes),
		...{ earlier: changes.earlier, asked: changes.asked },
		parts: readingOf(source.content).parts,
		changed: changedPage(changes, pageOf(url.searchParams))
	};
});
