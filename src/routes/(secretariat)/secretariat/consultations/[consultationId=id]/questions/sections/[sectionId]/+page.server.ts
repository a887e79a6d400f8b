import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { DomainError } from '$lib/domain/shared/domain-error';
import { editQuestionnaire } from '$lib/server/consultations/edit-questionnaire';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { parseValues, readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changedMeanwhile } from '../../../changed-meanwhile.server';
import { sectionSchema } from '../section-form';
import type { Actions, PageServerLoad } from './$types';

type SectionEvent = Pick<
	RequestEvent<{ consultationId: string; sectionId: string }>,
	'locals' | 'params'
>;

async function readSection({ locals, params }: SectionEvent) {
	const { draft, draftRevision } = await readConsultation(
		locals.ctx,
		locals.actor,
		params.consultationId
	);
	const section = draft.sections.find(({ id }) => id === params.sectionId);
	if (section === undefined) throw new DomainError('not-found', 'section');
	const { title, introduction } = section;
	return { revision: draftRevision, values: { title, introduction } };
}

export const load: PageServerLoad = handled((event) => readSection(event));

export const actions = {
	default: handled(async (event) => {
		const { locals, params, request, url } = event;
		const values = await readForm(request);
		const parsed = parseValues(values, sectionSchema);
		if (!parsed.ok) return fail(400, parsed.error);
		const { title, introduction, revision } = parsed.value;
		const { consultationId, sectionId } = params;
		const edited = await editQuestionnaire(locals.ctx, locals.actor, {
			consultationId,
			revision,
			change: { kind: 'edit-section', sectionId, title, introduction }
		});
		const list = url.pathname.replace(/\/sections\/[^/]+$/, '');
		if (edited.ok) redirect(303, `${list}?saved#${sectionId}`);
		if (edited.error.kind !== 'stale') throw new DomainError('not-found', 'section');
		const saved = await readSection(event);
		return fail(409, {
			values,
			errors: {},
			stale: changedMeanwhile(edited.error, values, saved.values)
		});
	})
} satisfies Actions;
