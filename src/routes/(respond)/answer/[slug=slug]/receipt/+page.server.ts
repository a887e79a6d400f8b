import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { maySendReceipt } from '$lib/server/responses/send-receipt';
import { hasUnsentChanges } from '$lib/server/responses/submit-response';
import { currentResponse } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own, receipt } = await currentResponse(event);
	if (own.state !== 'submitted') redirect(303, `/answer/${own.slug}/tasks`);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		closesAt: own.closesAt,
		maySend: maySendReceipt(event.locals.ctx, own),
		hasUnsentChanges: own.phase === 'open' && hasUnsentChanges(own),
		returnAddress: `${event.url.origin}/answer/${own.slug}/return`,
		asksOnce: event.url.searchParams.has('ask'),
		receipt
	};
});

export const actions = {
	// Whether the code was copied, printed or saved is not to be known here, and not asked twice.
	default: handled(async (event: RequestEvent) => {
		const { kept, asked } = await readForm(event.request);
		if (kept !== 'yes' && asked !== 'yes')
			redirect(303, `/answer/${event.params.slug}/receipt?ask`);
		redirect(303, `/answer/${event.params.slug}/next`);
	})
} satisfies Actions;
