import { redirect } from '@sveltejs/kit';
import { whatSendingEnds } from '$lib/domain/drafting/what-sending-ends';
import { VISITOR } from '$lib/domain/shared/actor';
import { countComments } from '$lib/domain/responses/comments/own-comments';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readSharing } from '$lib/server/drafting/read-sharing';
import { handled } from '$lib/server/http/handled';
import { readWithdrawing } from '$lib/server/reports/read-withdrawing';
import { stopQuoting } from '$lib/server/reports/quotations/stop-quoting';
import { draftValues } from '$lib/server/responses/answering/own-response';
import { withdrawResponse } from '$lib/server/responses/answering/withdraw-response';
import { currentResponse, forgetReceipt } from '../../../receipt-cookie.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { own } = await currentResponse(event);
	return {
		isExample: own.isExample,
		slug: own.slug,
		title: own.content.title,
		phase: own.phase,
		isSubmitted: own.state === 'submitted',
		mayBeQuoted: own.mayBeQuoted,
		isInvited: own.content.audience === 'invited',
		answerCount: own.drafts.size,
		commentCount: countComments(draftValues(own)),
		withdrawingEnds: whatSendingEnds(await readSharing(event.locals.ctx, own)),
		hasStoppedQuoting: event.url.searchParams.has('unquoted'),
		...(await readWithdrawing(event.locals.ctx, own))
	};
});

export const actions = {
	delete: handled(async (event: RequestEvent) => {
		const { receipt } = await currentResponse(event);
		const { slug } = event.params;
		try {
			await withdrawResponse(event.locals.ctx, VISITOR, { slug, receipt });
		} catch (thrown) {
			if (!(thrown instanceof DomainError) || thrown.code !== 'closed') throw thrown;
			// The coding was closed meanwhile: the page says what can still be done.
			redirect(303, `/answer/${slug}/withdraw`);
		}
		forgetReceipt(event.cookies, slug);
		redirect(303, `/answer/${slug}/withdrawn`);
	}),
	stopQuoting: handled(async (event: RequestEvent) => {
		const { receipt } = await currentResponse(event);
		const { slug } = event.params;
		await stopQuoting(event.locals.ctx, VISITOR, { slug, receipt });
		redirect(303, `/answer/${slug}/withdraw?unquoted`);
	})
} satisfies Actions;
