import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { cleanLine } from '$lib/domain/shared/clean-text';
import { readCodingState } from '$lib/server/coding/read-coding-state';
import { reopenCoding } from '$lib/server/coding/reopen-coding';
import { parseForm } from '$lib/server/http/form';
import { authorise } from '$lib/server/access/can';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const schema = z.object({
	reason: z
		.string()
		.transform(cleanLine)
		.pipe(
			z.string().min(1, 'Say why the coding is reopened').max(500, 'Use 500 characters or fewer')
		)
});

export const load: PageServerLoad = handled(async ({ locals: { ctx, actor }, params }) => {
	authorise(actor, 'coding:edit');
	const { isClosed, snapshot } = await readCodingState(ctx, actor, params.consultationId);
	return { isClosed, snapshot };
});

export const actions = {
	default: handled(async ({ locals: { ctx, actor }, params, request }: RequestEvent) => {
		const form = await parseForm(request, schema);
		if (!form.ok) return fail(400, form.error);
		const { consultationId } = params;
		await reopenCoding(ctx, actor, { consultationId, ...form.value });
		redirect(303, `/secretariat/consultations/${consultationId}/coding?done=reopened`);
	})
} satisfies Actions;
