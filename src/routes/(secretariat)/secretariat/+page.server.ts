import { redirect } from '@sveltejs/kit';
import { PHASE_NAMES, nextStep } from '$lib/domain/consultations/phase-words';
import { copyConsultation } from '$lib/server/consultations/copy-consultation';
import { listConsultations } from '$lib/server/consultations/list-consultations';
import { can } from '$lib/server/access/can';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, url }) => {
	const isArchived = url.searchParams.has('archived');
	const rows = await listConsultations(locals.ctx, locals.actor, { isArchived });
	return {
		isArchived,
		mayEdit: can(locals.actor, 'consultation:edit'),
		consultations: rows.map((row) => ({
			...row,
			phaseName: row.phase === 'closed' && row.isReported ? 'Reported' : PHASE_NAMES[row.phase],
			nextStep: nextStep(row)
		}))
	};
});

export const actions = {
	copy: handled(async ({ locals, request }) => {
		const { id } = await readForm(request);
		const copy = await copyConsultation(locals.ctx, locals.actor, {
			consultationId: String(id)
		});
		redirect(303, `/secretariat/consultations/${copy.id}/details?copied`);
	})
} satisfies Actions;
