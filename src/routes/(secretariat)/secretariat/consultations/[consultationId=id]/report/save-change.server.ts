import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { draftChangeSchema, type DraftChange } from '$lib/domain/reports/draft-change';
import { changeDraft } from '$lib/server/reports/change-draft';
import { formErrors, readForm, type FormValues } from '$lib/server/http/form';
import { unlessOvertaken } from './overtaken.server';

type Candidate = { kind: DraftChange['kind'] } & Record<string, unknown>;

/**
 * Reads a form, makes one change to the report of it, and goes on to `next`; or says what to put
 * right. The form carries the revision it was made from.
 */
export async function saveChange(
	event: Pick<RequestEvent, 'request' | 'locals'> & { params: { consultationId: string } },
	candidate: (values: FormValues) => Candidate,
	next: string,
	lists: readonly string[] = []
) {
	const values = await readForm(event.request, lists);
	const parsed = draftChangeSchema.safeParse(candidate(values));
	if (!parsed.success)
		return fail(400, { values, errors: formErrors(parsed.error), stale: undefined });
	return await unlessOvertaken(event, values, parsed.data, async () => {
		await changeDraft(event.locals.ctx, event.locals.actor, {
			consultationId: event.params.consultationId,
			revision: Number(values.revision),
			change: parsed.data
		});
		redirect(303, next);
	});
}

/** YYYY-MM-DD of the three boxes of a day; '' when all are empty. The schema refuses the rest. */
export function dayOf(values: FormValues, name: string): string {
	const box = (part: string): string => String(values[`${name}-${part}`] ?? '').trim();
	const [day, month, year] = [box('day'), box('month'), box('year')];
	if (day === '' && month === '' && year === '') return '';
	return `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
