import { error } from '@sveltejs/kit';
import { readingPage } from '$lib/domain/documents/reading-page';
import { readPublished } from '$lib/server/consultations/read-published';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import { readChanges } from '$lib/server/redrafts/read-changes';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { ctx } = locals;
	const { id, slug, isExample, phase, content } = await readPublished(ctx, params.slug);
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId: id, number: 1 });
	if (source === null) error(404);
	return {
		...{ slug, isExample, phase, title: content.title, documentTitle: source.title },
		startHref: phase === 'open' && content.audience === 'open-link' ? `/answer/${slug}` : null,
		reading: readingPage(source.content, url.searchParams.get('part')),
		changes: await readChanges(ctx, source.content)
	};
});
