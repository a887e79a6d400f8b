import { readPublished } from '$lib/server/consultations/read-published';
import { handled } from '$lib/server/http/handled';
import { makeReceipt } from '$lib/server/identity/receipts/receipt';
import { openFromForm } from '../../open-from-form.server';
import { findCurrentResponse } from '../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { content, ...consultation } = await readPublished(event.locals.ctx, event.params.slug);
	const { title, attributions, threshold, audience, contactEmail } = content;
	return {
		isExample: consultation.isExample,
		slug: consultation.slug,
		phase: consultation.phase,
		opensAt: consultation.opensAt,
		closesAt: consultation.closesAt,
		...{ title, attributions, threshold, audience, contactEmail },
		hasBegun: (await findCurrentResponse(event)) !== null,
		receipt: makeReceipt(event.locals.ctx.random)
	};
});

export const actions = {
	// As much as the server takes: a ballot that is too large is refused as all others are.
	default: handled(
		(event: RequestEvent) =>
			openFromForm(event, { slug: event.params.slug, invitationSecret: null, takesBallot: true }),
		Infinity
	)
} satisfies Actions;
