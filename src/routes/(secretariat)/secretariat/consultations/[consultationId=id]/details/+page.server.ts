import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/server/access/can';
import { editDetails } from '$lib/server/consultations/edit-details';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { formValues } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changedMeanwhile } from '../changed-meanwhile.server';
import { detailsValues, hasOpened, LIST_FIELDS, parseDetails } from './details-form.server';
import type { Actions, PageServerLoad } from './$types';

type DetailsEvent = RequestEvent<{ consultationId: string }>;

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const current = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	return {
		revision: current.draftRevision,
		values: detailsValues(current),
		hasOpened: hasOpened(current),
		isPublished: current.publishedAt !== null,
		mayEdit: can(locals.actor, 'consultation:edit'),
		flash: url.searchParams.has('saved')
			? 'Saved.'
			: url.searchParams.has('copied')
				? 'Copied. Dates and documents are not copied: set the dates below.'
				: url.searchParams.has('next-round')
					? 'The next round is started as a draft, on the next version, with the words and questions of the one before. Change what has to be said anew, and set the dates below.'
					: url.searchParams.has('round-begun')
						? 'This is the draft that was begun on the next version before: no second one was made. If the next version was changed since, bring its text in again under “Draft guidance”.'
						: null
	};
});

const read = async ({ locals, params, request }: DetailsEvent) => {
	const current = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	const values = formValues(await request.formData(), LIST_FIELDS);
	return { current, values };
};

export const actions = {
	save: handled(async (event: DetailsEvent) => {
		const { locals, params } = event;
		const { current, values } = await read(event);
		const parsed = parseDetails(values, current);
		if (!parsed.ok) return fail(400, parsed.error);
		const saved = await editDetails(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			revision: Number(values.revision),
			details: parsed.value
		});
		if (!saved.ok)
			return fail(409, {
				values,
				errors: {},
				stale: changedMeanwhile(saved.error, values, detailsValues(current))
			});
		redirect(303, '?saved');
	}),
	preview: handled(async (event: DetailsEvent) => {
		const { values } = await read(event);
		return { values, errors: {}, preview: true };
	})
} satisfies Actions;
