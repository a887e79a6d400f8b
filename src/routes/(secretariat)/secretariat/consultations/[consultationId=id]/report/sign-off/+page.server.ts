import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { cleanText } from '$lib/domain/shared/clean-text';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { decideSignOff } from '$lib/server/reports/decide-sign-off';
import { publishReport } from '$lib/server/reports/publish-report';
import { sendToChair } from '$lib/server/reports/send-to-chair';
import { drafted } from '../drafted.server';
import { unlessOvertaken } from '../overtaken.server';
import type { Actions, PageServerLoad } from './$types';

type ReportEvent = RequestEvent<{ consultationId: string }>;

export const load: PageServerLoad = handled(async (event) => ({
	report: await drafted(event, 'state', 'revision', 'blockers', 'signOffs', 'nextNumber')
}));

const BLOCKED = { form: 'It cannot go on yet. The list below says what is missing.' };

const read = async ({ request, params }: ReportEvent) => {
	const values = await readForm(request);
	return {
		values,
		consultationId: params.consultationId,
		revision: Number(values.revision),
		comment: cleanText(String(values.comment ?? '')),
		changeNote: cleanText(String(values.changeNote ?? '')),
		home: `/secretariat/consultations/${params.consultationId}/report`
	};
};

export const actions = {
	send: handled(async (event: ReportEvent) => {
		const { home, values, ...input } = await read(event);
		return await unlessOvertaken(event, values, null, async () => {
			const sent = await sendToChair(event.locals.ctx, event.locals.actor, input);
			if (!sent.ok) return fail(409, { values, errors: BLOCKED });
			redirect(303, `${home}?sent`);
		});
	}),
	approve: handled(async (event: ReportEvent) => {
		const { home, values, ...input } = await read(event);
		return await unlessOvertaken(event, values, null, async () => {
			await decideSignOff(event.locals.ctx, event.locals.actor, { ...input, decision: 'approved' });
			redirect(303, `${home}?approved`);
		});
	}),
	back: handled(async (event: ReportEvent) => {
		const { home, values, ...input } = await read(event);
		if (input.comment === '')
			return fail(400, {
				values,
				errors: { comment: 'Say what has to change before you send it back' }
			});
		return await unlessOvertaken(event, values, null, async () => {
			await decideSignOff(event.locals.ctx, event.locals.actor, {
				...input,
				decision: 'sent-back'
			});
			redirect(303, `${home}?sent-back`);
		});
	}),
	publish: handled(async (event: ReportEvent) => {
		const { home, values, ...input } = await read(event);
		if (values.isCorrection === 'yes' && input.changeNote === '')
			return fail(400, { values, errors: { changeNote: 'Say what this correction changes' } });
		return await unlessOvertaken(event, values, null, async () => {
			const published = await publishReport(event.locals.ctx, event.locals.actor, input);
			if (!published.ok) return fail(409, { values, errors: BLOCKED });
			redirect(303, `${home}/replies?published`);
		});
	})
} satisfies Actions;
