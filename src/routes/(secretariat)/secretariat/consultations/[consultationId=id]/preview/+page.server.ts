import type { ConsultationView } from '$lib/domain/consultations/consultation-view';
import { viewParts } from '$lib/domain/consultations/view-parts';
import { listDocuments } from '$lib/server/consultations/list-documents';
import { readDraftFacts } from '$lib/server/documents/read-draft-facts';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { ctx, actor } = locals;
	const id = params.consultationId;
	const current = await readConsultation(ctx, actor, id);
	const documents = await listDocuments(ctx, actor, id);
	const home = `/secretariat/consultations/${id}`;
	const { draft, opensAt, closesAt } = current;
	const view: ConsultationView = {
		...viewParts(draft),
		// As it will be on the day it opens, whatever it is now.
		phase: 'open',
		opensAt,
		closesAt,
		closingChanges: [],
		corrections: [],
		documents: documents.map(({ id: documentId, title, mediaType, byteCount }) => ({
			title,
			mediaType,
			byteCount,
			href: `${home}/documents/${documentId}`
		})),
		draft: await readDraftFacts(ctx, id, `${home}/preview/document`),
		startHref: draft.sections.length > 0 ? `${home}/preview/1` : null,
		anonymityHref: null,
		reportHref: null,
		nextVersionHref: null
	};
	return { view };
});
