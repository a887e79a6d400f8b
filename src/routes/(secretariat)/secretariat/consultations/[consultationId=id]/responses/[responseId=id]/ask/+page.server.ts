import { error, fail, redirect } from '@sveltejs/kit';
import { answersOn, FOLLOW_UP_WEEKS } from '$lib/domain/responses/follow-up';
import { toLondon } from '$lib/domain/shared/london-time';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { askFollowUp } from '$lib/server/responses/follow-ups/ask-follow-up';
import { readResponse } from '$lib/server/responses/desk/read-response';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { ctx, actor } = locals;
	const { author, attribution, channel } = await readResponse(ctx, actor, params);
	// Nobody has the receipt of a response that was recorded by hand.
	if (channel !== 'web') error(404);
	const today = toLondon(ctx.clock.now()).day;
	return {
		home: `/secretariat/consultations/${params.consultationId}/responses/${params.responseId}`,
		name: author?.organisationName ?? author?.statedName ?? 'Anonymous response',
		isAnonymous: attribution === 'anonymous',
		weeks: FOLLOW_UP_WEEKS.map((weeks) => ({ weeks, answersOn: answersOn(today, weeks) }))
	};
});

export const actions = {
	default: handled(async ({ locals, params, request }: RequestEvent) => {
		const { question, weeks, confirmed } = await readForm(request);
		const values = {
			question: typeof question === 'string' ? question : '',
			weeks: typeof weeks === 'string' ? weeks : ''
		};
		const asked = await askFollowUp(locals.ctx, locals.actor, {
			...params,
			question: values.question,
			weeks: Number(values.weeks),
			isConfirmed: confirmed === 'yes'
		});
		const none: Record<string, string> = {};
		if (!asked.ok) {
			return asked.error.kind === 'errors'
				? fail(400, { values, errors: asked.error.errors, warnings: [] })
				: fail(400, { values, errors: none, warnings: asked.error.warnings });
		}
		const { consultationId, responseId } = params;
		redirect(303, `/secretariat/consultations/${consultationId}/responses/${responseId}?asked`);
	})
} satisfies Actions;
