import { fail, redirect } from '@sveltejs/kit';
import { fitsItsCheck, readReceipt, whyNoReceipt } from '$lib/domain/identity/receipt';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readPublished } from '$lib/server/consultations/read-published';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readOwnResponse } from '$lib/server/responses/answering/own-response';
import { rememberReceipt } from '../../../receipt-cookie.server';
import { beforeRefusing } from '../../../wrong-receipt.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { slug, isExample, content } = await readPublished(locals.ctx, params.slug);
	return {
		slug,
		isExample,
		title: content.title,
		isLost: url.searchParams.get('because') === 'lost'
	};
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { locals, params, request, cookies, url } = event;
		const askedAt = performance.now();
		const { code = '' } = await readForm(request);
		const typed = typeof code === 'string' ? code : '';
		const receipt = readReceipt(typed);
		const wrong = (sentence: string) =>
			fail(400, { values: { code: typed.slice(0, 200) }, errors: { code: sentence } });
		// What cannot be a code opens nothing and is not looked up: its slip is said at once.
		if (receipt === null) return wrong(whyNoReceipt(typed));
		try {
			await readOwnResponse(locals.ctx, { slug: params.slug, receipt });
		} catch (thrown) {
			if (!(thrown instanceof DomainError) || thrown.code !== 'not-found') throw thrown;
			await beforeRefusing(event, askedAt);
			return wrong(
				fitsItsCheck(receipt)
					? 'No response to this consultation has that code. It may be for another consultation, or the response was withdrawn'
					: 'A letter or figure is mistyped. Check the code group by group'
			);
		}
		rememberReceipt(cookies, url, { slug: params.slug, receipt, isKept: true });
		redirect(303, `/answer/${params.slug}/tasks`);
	})
} satisfies Actions;
