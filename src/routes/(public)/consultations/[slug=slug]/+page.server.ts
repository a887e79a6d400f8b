import type { ConsultationView } from '$lib/domain/consultations/consultation-view';
import { viewParts } from '$lib/domain/consultations/view-parts';
import { isReported } from '$lib/server/consultations/is-reported';
import { readDraftFacts } from '$lib/server/documents/read-draft-facts';
import { readPublished } from '$lib/server/consultations/read-published';
import { handled } from '$lib/server/http/handled';
import { isRedraftPublished } from '$lib/server/redrafts/is-redraft-published';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const published = await readPublished(locals.ctx, params.slug);
	const { slug, phase, content, isExample } = published;
	const home = `/consultations/${slug}`;
	const view: ConsultationView = {
		...viewParts(content),
		phase,
		opensAt: published.opensAt,
		closesAt: published.closesAt,
		closingChanges: published.closingChanges,
		corrections: published.corrections,
		documents: published.documents.map(({ id, title, mediaType, byteCount }) => ({
			title,
			mediaType,
			byteCount,
			href: `${home}/documents/${id}`
		})),
		draft: await readDraftFacts(locals.ctx, published.id, `${home}/guidance`),
		startHref: content.audience === 'open-link' ? `/answer/${slug}` : null,
		anonymityHref:
			content.audience === 'invited' && content.attributions.includes('anonymous')
				? `/answer/${slug}/anonymity`
				: null,
		reportHref: (await isReported(locals.ctx, published.id)) ? `${home}/report` : null,
		nextVersionHref: (await isRedraftPublished(locals.ctx, published.id))
			? `${home}/next-version`
			: null
	};
	return { isExample, view };
});
