import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { cleanLine } from '$lib/domain/shared/clean-text';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { checkQuotation } from '$lib/server/reports/quotations/check-quotation';
import { readQuotation } from '$lib/server/reports/quotations/read-quotation';
import { unlessOvertaken } from '../../overtaken.server';
import { placeOf } from './place-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { quotation, ...checked } = await readQuotation(locals.ctx, locals.actor, params);
	// Whose comment it is, nobody who checks it needs to know.
	const { comment, ...shown } = quotation;
	return {
		checked: { ...checked, quotation: shown },
		place: placeOf(quotation),
		isComment: comment !== undefined
	};
});

export const actions = {
	default: handled(async (event: RequestEvent<{ consultationId: string; quotationId: string }>) => {
		const { params } = event;
		const { ctx, actor } = event.locals;
		const values = await readForm(event.request);
		const attribution = String(values.attribution ?? '');
		if (attribution === '')
			return fail(400, {
				values,
				errors: { attribution: 'Choose how to describe who said it' }
			});
		const { quotation } = await readQuotation(ctx, actor, params);
		const decided = (decision: string): string[] =>
			Object.entries(values).flatMap(([name, value]) =>
				name.startsWith('hit-') && value === decision ? [name.slice('hit-'.length)] : []
			);
		const alsoRedact = String(values.alsoRedact ?? '')
			.split('\n')
			.map(cleanLine)
			.filter((words) => words !== '');
		const missing = alsoRedact.filter((words) => !quotation.source.includes(words));
		if (missing[0] !== undefined)
			return fail(400, {
				values,
				errors: {
					alsoRedact: `“${missing[0]}” is not in the quotation. Copy the words exactly as they stand`
				}
			});
		const change = {
			kind: 'check-quotation' as const,
			id: quotation.id,
			redactions: [],
			accepted: [],
			attribution
		};
		return await unlessOvertaken(event, values, change, async () => {
			await checkQuotation(ctx, actor, {
				...params,
				revision: Number(values.revision),
				redact: decided('redact'),
				leave: decided('leave'),
				alsoRedact,
				attribution
			});
			redirect(
				303,
				`/secretariat/consultations/${params.consultationId}/report/${placeOf(quotation)}?saved`
			);
		});
	})
} satisfies Actions;
