import { fail, redirect } from '@sveltejs/kit';
import { readReceipt } from '$lib/domain/identity/receipt';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readPublished } from '$lib/server/consultations/read-published';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readOwnResponse } from '$lib/server/responses/own-response';
import { rememberReceipt } from '../../../receipt-cookie.server';
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
	default: handled(async ({ locals, params, request, cookies, url }: RequestEvent) => {
		const { code = '' } = await readForm(request);
		const typed = typeof code === 'string' ? code : '';
		const receipt = readReceipt(typed);
		const wrong = (sentence: string) =>
			fail(400, { values: { code: typed.slice(0, 200) }, errors: { code: sentence } });
		if (receipt === null) return wrong('Enter the 24 letters and figures of your receipt code');
		try {
			await readOwnResponse(locals.ctx, { slug: params.slug, receipt });
		} catch (thrown) {
			if (thrown instanceof DomainError && thrown.code === 'not-found')
				return wrong(
					'No response to this consultation has that code. Check it letter by letter; a withdrawn response is gone'
				);
			throw thrown;
		}
		rememberReceipt(cookies, url, params.slug, receipt);
		redirect(303, `/answer/${params.slug}/tasks`);
	})
} satisfies Actions;
