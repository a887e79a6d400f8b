import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DomainError } from '$lib/domain/shared/domain-error';
import { can } from '$lib/server/access/can';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { addQuotation } from '$lib/server/reports/quotations/add-quotation';
import { quotablePassages } from '$lib/server/reports/quotations/quotable-passages';
import { drafted } from '../../drafted.server';
import { unlessOvertaken } from '../../overtaken.server';
import { saveChange } from '../../save-change.server';
import type { Actions, PageServerLoad } from './$types';

type FindingEvent = RequestEvent<{ consultationId: string; findingId: string }>;
const homeOf = ({ params }: FindingEvent) =>
	`/secretariat/consultations/${params.consultationId}/report`;

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { consultationId, findingId } = params;
	const { draft, figures, threshold, revision, blockers } = await drafted(
		{ locals, params },
		...(['draft', 'figures', 'threshold', 'revision', 'blockers'] as const)
	);
	const finding = draft.findings.find(({ id }) => id === findingId);
	if (finding === undefined) throw new DomainError('not-found', 'finding');
	const isToCheck = (id: string) =>
		blockers.some(({ place }) => place.page === 'quotation' && place.id === id);
	return {
		finding,
		revision,
		threshold,
		read: figures?.read ?? 0,
		theme: figures?.themes.find(({ themeId }) => themeId === findingId) ?? null,
		quotations: draft.quotations
			.filter((quotation) => quotation.findingId === findingId)
			.map((quotation) => ({ ...quotation, isToCheck: isToCheck(quotation.id) })),
		passages: can(locals.actor, 'report:edit')
			? await quotablePassages(locals.ctx, locals.actor, { consultationId, themeId: findingId })
			: []
	};
});

export const actions = {
	save: handled((event: FindingEvent) =>
		saveChange(
			event,
			({ heading, text, isIncluded }) => ({
				kind: 'finding',
				id: event.params.findingId,
				heading,
				text,
				isIncluded: (isIncluded ?? []).includes('yes')
			}),
			`${homeOf(event)}/findings?saved`,
			['isIncluded']
		)
	),
	quote: handled(async (event: FindingEvent) => {
		const values = await readForm(event.request);
		const { ctx, actor } = event.locals;
		return await unlessOvertaken(event, values, null, async () => {
			const id = await addQuotation(ctx, actor, {
				...event.params,
				passageId: String(values.passageId),
				revision: Number(values.revision)
			});
			redirect(303, `${homeOf(event)}/quotations/${id}`);
		});
	}),
	remove: handled((event: FindingEvent) =>
		saveChange(
			event,
			({ id }) => ({ kind: 'remove-quotation', id }),
			`${homeOf(event)}/findings/${event.params.findingId}?saved`
		)
	)
} satisfies Actions;
