import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import { ATTRIBUTIONS } from '$lib/domain/consultations/attribution';
import { LONGEST_TYPED } from '$lib/domain/identity/ballot';
import { readReceipt } from '$lib/domain/identity/receipt';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readForm } from '$lib/server/http/form';
import { makeReceipt } from '$lib/server/identity/receipts/receipt';
import { openResponse } from '$lib/server/responses/answering/open-response';
import { rememberReceipt } from './receipt-cookie.server';

/** In bytes: room for a ballot, a receipt and a choice. */
const LARGEST_FORM = 20_000;

/** The same words for every reason, after the same work: see `spendBallot`. */
const REFUSED =
	'This ballot was not taken. It has been used, or is for another consultation, or is not whole, or this consultation is not open';

/** Opens a response as the form on a first page says, and goes on to its receipt. */
export async function openFromForm(
	{ locals, request, cookies, url, setHeaders }: RequestEvent,
	entry: { slug: string; invitationSecret: string | null; takesBallot: boolean }
) {
	// What is much too large to be a ballot is refused like any other that is none, and not read.
	const isOversized =
		entry.takesBallot && Number(request.headers.get('content-length') ?? 0) > LARGEST_FORM;
	const values = isOversized
		? { attribution: 'anonymous', ballot: 'too large' }
		: await readForm(request);
	const attribution = ATTRIBUTIONS.find((one) => one === values.attribution);
	if (attribution === undefined)
		return fail(400, { errors: { attribution: 'Choose how you want to answer' } });
	const typed = typeof values.receipt === 'string' ? readReceipt(values.receipt) : null;
	const receipt = typed ?? makeReceipt(locals.ctx.random);
	const ballot = entry.takesBallot && typeof values.ballot === 'string' ? values.ballot : null;
	if (ballot?.trim() === '')
		return fail(400, {
			values: { ballot: '' },
			errors: { ballot: 'Paste your come-back link or your ballot' }
		});
	try {
		await openResponse(locals.ctx, VISITOR, { ...entry, attribution, receipt, ballot });
	} catch (thrown) {
		if (!(thrown instanceof DomainError)) throw thrown;
		// On the page of an invitation, a ballot that is not taken says the same as one not to be had.
		const isOwn = thrown.code === 'ballot-refused' && entry.invitationSecret !== null;
		if (thrown.code === 'invitation-used' || isOwn) return fail(409, { isUsed: true });
		if (thrown.code === 'ballot-refused')
			return fail(409, {
				values: { ballot: (ballot ?? '').slice(0, LONGEST_TYPED) },
				errors: { ballot: REFUSED }
			});
		if (thrown.code === 'already-done') return fail(409, { hasAnswered: true });
		throw thrown;
	}
	// The address that the form was on holds the invitation: it may not travel on as a referrer.
	setHeaders({ 'referrer-policy': 'strict-origin' });
	rememberReceipt(cookies, url, { slug: entry.slug, receipt, isKept: false });
	redirect(303, `/answer/${entry.slug}/receipt?begun`);
}
