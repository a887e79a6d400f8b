import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import { ATTRIBUTIONS } from '$lib/domain/consultations/attribution';
import { readReceipt } from '$lib/domain/identity/receipt';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readForm } from '$lib/server/http/form';
import { makeReceipt } from '$lib/server/identity/receipt';
import { openResponse } from '$lib/server/responses/open-response';
import { rememberReceipt } from './receipt-cookie.server';

/** Opens a response as the form on a first page says, and goes on to its task list. */
export async function openFromForm(
	{ locals, request, cookies, url, setHeaders }: RequestEvent,
	entry: { slug: string; invitationSecret: string | null }
) {
	const values = await readForm(request);
	const attribution = ATTRIBUTIONS.find((one) => one === values.attribution);
	if (attribution === undefined)
		return fail(400, { errors: { attribution: 'Choose how you want to answer' } });
	const typed = typeof values.receipt === 'string' ? readReceipt(values.receipt) : null;
	const receipt = typed ?? makeReceipt(locals.ctx.random);
	try {
		await openResponse(locals.ctx, VISITOR, { ...entry, attribution, receipt });
	} catch (thrown) {
		if (!(thrown instanceof DomainError)) throw thrown;
		if (thrown.code === 'invitation-used') return fail(409, { isUsed: true });
		if (thrown.code === 'already-done') return fail(409, { hasAnswered: true });
		throw thrown;
	}
	// The address that the form was on holds the invitation: it may not travel on as a referrer.
	setHeaders({ 'referrer-policy': 'strict-origin' });
	rememberReceipt(cookies, url, entry.slug, receipt);
	redirect(303, `/answer/${entry.slug}/tasks`);
}
