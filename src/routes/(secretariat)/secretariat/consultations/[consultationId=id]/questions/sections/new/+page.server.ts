import { fail, redirect } from '@sveltejs/kit';
import { editQuestionnaire } from '$lib/server/consultations/edit-questionnaire';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { parseValues, readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changedMeanwhile } from '../../../changed-meanwhile.server';
import { sectionSchema } from '../section-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const current = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	return { revision: current.draftRevision };
});

export const actions = {
	default: handled(async ({ locals, params, request, url }) => {
		const values = await readForm(request);
		const parsed = parseValues(values, sectionSchema);
		if (!parsed.ok) return fail(400, parsed.error);
		const { title, introduction, revision } = parsed.value;
		const id = locals.ctx.random.id();
		const edited = await editQuestionnaire(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			revision,
			change: { kind: 'add-section', id, title, introduction }
		});
		if (edited.ok) redirect(303, `${url.pathname.replace(/\/sections\/new$/, '')}?saved#${id}`);
		if (edited.error.kind !== 'stale') throw new Error('a new section depends on nothing');
		return fail(409, { values, errors: {}, stale: changedMeanwhile(edited.error, values, {}) });
	})
} satisfies Actions;
