import { redirect } from '@sveltejs/kit';
import { VISITOR } from '$lib/domain/shared/actor';
import { handled } from '$lib/server/http/handled';
import { withdrawResponse } from '$lib/server/responses/withdraw-response';
import { currentResponse, forgetReceipt } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		isInvited: own.content.audience === 'invited',
		answerCount: own.drafts.size
	};
});

export const actions = {
	default: handled(async (event: RequestEvent) => {
		const { receipt } = await currentResponse(event);
		const { slug } = event.params;
		await withdrawResponse(event.locals.ctx, VISITOR, { slug, receipt });
		forgetReceipt(event.cookies, slug);
		redirect(303, `/answer/${slug}/withdrawn`);
	})
} satisfies Actions;
