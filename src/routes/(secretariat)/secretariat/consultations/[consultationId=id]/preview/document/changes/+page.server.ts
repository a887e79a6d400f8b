import { error } from '@sveltejs/kit';
import { changedPage } from '$lib/domain/documents/earlier/changed-lines';
import { changesInWords } from '$lib/domain/documents/earlier/changes-words';
import { changesSince } from '$lib/domain/documents/earlier/changes-since';
import { readingOf } from '$lib/domain/documents/reading-page';
import { pageOf } from '$lib/domain/shared/page-number';
import { authorise } from '$lib/server/access/can';
import { readSourceDocument } from '$lib/server/documents/read-source-document';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	authorise(actor, 'consultation:read');
	const { consultationId } = params;
	const source = await readSourceDocument(ctx, ctx.db.read, { consultationId, number: 1 });
	const changes = source === null ? null : changesSince(source.content);
	if (source === null || changes === null) error(404);
	return {
		documentTitle: source.title,
		earlier: changes.earlier,
		words: changesInWords(changes),
		parts: readingOf(source.content).parts,
		changed: changedPage(changes, pageOf(url.searchParams))
	};
});
