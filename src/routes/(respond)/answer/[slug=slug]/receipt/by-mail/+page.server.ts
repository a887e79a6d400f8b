import { fail, redirect } from '@sveltejs/kit';
import { contactFields } from '$lib/domain/identity/contact-fields';
import { VISITOR } from '$lib/domain/shared/actor';
import { parseForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { maySendReceipt, sendReceipt } from '$lib/server/responses/receipts/send-receipt';
import { currentResponse, rememberReceipt } from '../../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const addressFields = contactFields.pick({ email: true });

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	if (!maySendReceipt(event.locals.ctx, own)) redirect(303, `/answer/${own.slug}/receipt`);
	return { isExample: own.isExample, slug: own.slug, title: own.content.title };
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { own, receipt } = await currentResponse(event);
		const parsed = await parseForm(event.request, addressFields);
		if (!parsed.ok) return fail(400, parsed.error);
		const { slug } = own;
		await sendReceipt(event.locals.ctx, VISITOR, { slug, receipt, address: parsed.value.email });
		rememberReceipt(event.cookies, event.url, { slug, receipt, isKept: true });
		return { sentTo: parsed.value.email };
	})
} satisfies Actions;
