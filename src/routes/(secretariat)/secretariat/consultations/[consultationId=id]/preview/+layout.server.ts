import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readDraftFacts } from '$lib/server/documents/read-draft-facts';
import { handled } from '$lib/server/http/handled';
import { readSecretariat } from '$lib/server/people/read-secretariat';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = handled(async ({ locals, params }) => {
	const { id, title, isExample, draft, phase } = await readConsultation(
		locals.ctx,
		locals.actor,
		params.consultationId
	);
	const address = `/secretariat/consultations/${id}/preview/document`;
	const facts = await readDraftFacts(locals.ctx, id, address);
	return {
		brand: await readSecretariat(locals.ctx),
		isExample,
		consultation: { id, title: title || 'Untitled consultation', phase },
		draftHref: facts?.href ?? null,
		sectionCount: draft.sections.length
	};
});
