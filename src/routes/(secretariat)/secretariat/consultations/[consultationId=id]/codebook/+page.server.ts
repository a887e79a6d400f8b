import { redirect } from '@sveltejs/kit';
import { themeChoices } from '$lib/domain/coding/theme-choice';
import { can } from '$lib/server/access/can';
import { addTheme } from '$lib/server/coding/add-theme';
import { moveTheme } from '$lib/server/coding/move-theme';
import { readCodebook } from '$lib/server/coding/read-codebook';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { saidIn } from './codebook-done';
import { tryOnForm } from './try-on-form.server';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params, url }) => {
	const { consultationId } = params;
	const { isClosed, content } = await readCodingState(ctx, actor, consultationId);
	// Before publishing there are no responses to count, and no theme to count them for.
	const reading =
		content === null
			? { tree: [], own: {}, whole: {} }
			: await readCodebook(ctx, actor, consultationId);
	return {
		...reading,
		choices: themeChoices(reading.tree),
		isClosed,
		isPublished: content !== null,
		canEdit: can(actor, 'coding:edit') && !isClosed && content !== null,
		canReadAnswers: can(actor, 'response:read'),
		flash: saidIn(url.searchParams)
	};
});

const move = (to: 'up' | 'down') =>
	handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const values = await readForm(request);
		const { consultationId } = params;
		const themeId = String(values.themeId ?? '');
		const refused = await tryOnForm(values, 'form', () =>
			moveTheme(ctx, actor, { consultationId, themeId, to })
		);
		if (refused) return refused;
		redirect(303, `/secretariat/consultations/${consultationId}/codebook#theme-${themeId}`);
	});

export const actions = {
	add: handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const values = await readForm(request);
		const { consultationId } = params;
		const refused = await tryOnForm(values, 'name', () =>
			addTheme(ctx, actor, {
				consultationId,
				name: String(values.name ?? ''),
				description: String(values.description ?? ''),
				parentId: String(values.parentId ?? '') || null
			})
		);
		if (refused) return refused;
		redirect(303, `/secretariat/consultations/${consultationId}/codebook?done=added`);
	}),
	up: move('up'),
	down: move('down')
} satisfies Actions;
