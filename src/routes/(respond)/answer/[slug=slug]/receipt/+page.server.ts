import { redirect } from '@sveltejs/kit';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { maySendReceipt } from '$lib/server/responses/receipts/send-receipt';
import { hasUnsentChanges } from '$lib/server/responses/answering/submit-response';
import type { OwnResponse } from '$lib/server/responses/answering/own-response';
import { currentResponse, hasKeptReceipt, rememberReceipt } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The code is shown when a response has begun, when it was sent, and to whoever looks it up. */
function momentOf(
	searchParams: URLSearchParams,
	{ state, phase }: OwnResponse
): 'begun' | 'sent' | 'looked-up' {
	if (state === 'submitted') return searchParams.has('sent') ? 'sent' : 'looked-up';
	return searchParams.has('begun') && phase === 'open' ? 'begun' : 'looked-up';
}

export const load: PageServerLoad = handled(async (event) => {
	const { own, receipt } = await currentResponse(event);
	const isSubmitted = own.state === 'submitted';
	const { searchParams, origin } = event.url;
	const moment = momentOf(searchParams, own);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		closesAt: own.closesAt,
		isSubmitted,
		moment,
		isKept: hasKeptReceipt(event.cookies),
		asksOnce: moment !== 'looked-up' && searchParams.has('ask'),
		maySend: maySendReceipt(event.locals.ctx, own),
		hasUnsentChanges: own.phase === 'open' && isSubmitted && hasUnsentChanges(own),
		returnAddress: `${origin}/answer/${own.slug}/return`,
		receipt
	};
});

export const actions = {
	// Whether the code was copied or printed is not to be known here, and not asked twice.
	// Before anything is written the invitation is what would be lost; an open link can be used again.
	default: handled(async (event: RequestEvent) => {
		const { own, receipt } = await currentResponse(event);
		const { slug } = own;
		const { kept, asked } = await readForm(event.request);
		const isKept = kept === 'yes' || hasKeptReceipt(event.cookies);
		if (isKept) rememberReceipt(event.cookies, event.url, { slug, receipt, isKept });
		const isSubmitted = own.state === 'submitted';
		const usesInvitation = own.content.audience === 'invited' && own.phase === 'open';
		const hasSomethingToLose = isSubmitted || usesInvitation;
		if (hasSomethingToLose && !isKept && asked !== 'yes')
			redirect(303, `/answer/${slug}/receipt?${isSubmitted ? 'sent' : 'begun'}&ask`);
		redirect(303, `/answer/${slug}/${isSubmitted ? 'next' : 'tasks'}`);
	})
} satisfies Actions;
