import { redirect } from '@sveltejs/kit';
import { freezeCoding } from '$lib/server/coding/freeze-coding';
import { readCodingState, readCodingTotals } from '$lib/server/coding/read-coding-state';
import { authorise } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	authorise(actor, 'coding:edit');
	const { consultationId } = params;
	const { content, phase, isClosed, snapshot } = await readCodingState(ctx, actor, consultationId);
	return {
		isClosed,
		canClose: phase === 'closed' || phase === 'archived',
		nextNumber: (snapshot?.number ?? 0) + 1,
		totals: content === null ? null : await readCodingTotals(ctx, actor, consultationId, content)
	};
});

export const actions = {
	default: handled(async ({ locals: { ctx, actor }, params }: RequestEvent) => {
		const { consultationId } = params;
		await freezeCoding(ctx, actor, { consultationId });
		redirect(303, `/secretariat/consultations/${consultationId}/coding?done=closed`);
	})
} satisfies Actions;
