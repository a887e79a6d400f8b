import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { cleanLine } from '$lib/domain/shared/clean-text';
import { createConsultation } from '$lib/server/consultations/create-consultation';
import { parseForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import type { Actions } from './$types';

const schema = z.object({
	title: z
		.string()
		.transform(cleanLine)
		.pipe(
			z
				.string()
				.min(1, 'Give it a title. You can change it later.')
				.max(200, 'Shorten the title to 200 characters.')
		)
});

export const actions = {
	default: handled(async ({ locals, request }) => {
		const parsed = await parseForm(request, schema);
		if (!parsed.ok) return fail(400, parsed.error);
		const { id } = await createConsultation(locals.ctx, locals.actor, parsed.value);
		redirect(303, `/secretariat/consultations/${id}/details`);
	})
} satisfies Actions;
