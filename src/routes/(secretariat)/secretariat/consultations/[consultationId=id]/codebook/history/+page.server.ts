import { redirect } from '@sveltejs/kit';
import { can } from '$lib/server/access/can';
import { readCodebookHistory } from '$lib/server/coding/read-codebook-history';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { undoCodebookChange } from '$lib/server/coding/undo-codebook-change';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { saidIn } from '../codebook-done';
import { tryOnForm } from '../try-on-form.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { isClosed } = await readCodingState(ctx, actor, params.consultationId);
	return {
		...(await readCodebookHistory(ctx, actor, params.consultationId)),
		isClosed,
		canEdit: can(actor, 'coding:edit') && !isClosed,
		flash: saidIn(url.searchParams)
	};
});

export const actions = {
	undo: handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const values = await readForm(request);
		const { consultationId } = params;
		const refused = await tryOnForm(values, 'form', () =>
			undoCodebookChange(ctx, actor, { consultationId, changeId: String(values.changeId ?? '') })
		);
		if (refused) return refused;
		redirect(303, `/secretariat/consultations/${consultationId}/codebook/history?done=undone`);
	})
} satisfies Actions;
