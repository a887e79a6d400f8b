import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { cleanText } from '$lib/domain/shared/clean-text';
import { discardChanges } from '$lib/server/consultations/discard-changes';
import { publishConsultation } from '$lib/server/consultations/publish-consultation';
import { publishCorrection } from '$lib/server/consultations/publish-correction';
import type { StaleDraft } from '$lib/server/consultations/revise-draft';
import { ensureBallotKeys } from '$lib/server/identity/ballots/ensure-ballot-keys';
import { readForm, type FormFailure } from '$lib/server/http/form';

type PublishEvent = RequestEvent<{ consultationId: string }>;

const staleWords = ({ changedBy }: StaleDraft): string =>
	`${changedBy ?? 'Somebody'} changed this consultation after you opened this page. Look at the preview again before you publish.`;

const refusal = (words: string, values: FormFailure['values'] = {}) =>
	fail(409, { values, errors: { form: words } });

export async function publishByForm({ locals, params, request, url }: PublishEvent) {
	const { revision } = await readForm(request);
	const published = await publishConsultation(locals.ctx, locals.actor, {
		consultationId: params.consultationId,
		revision: Number(revision)
	});
	if (published.ok) {
		await ensureBallotKeys(locals.ctx, params.consultationId);
		redirect(303, `${url.pathname}?published`);
	}
	return refusal(
		published.error.kind === 'stale'
			? staleWords(published.error)
			: 'It cannot be published yet. What is missing is listed below.'
	);
}

export async function publishCorrectionByForm({ locals, params, request, url }: PublishEvent) {
	const values = await readForm(request);
	const changeNote = cleanText(String(values.changeNote ?? ''));
	const problem =
		changeNote === ''
			? 'Say what changed and why. It is shown on the public page.'
			: changeNote.length > 2000
				? 'Shorten this to 2,000 characters.'
				: null;
	if (problem !== null) return fail(400, { values, errors: { changeNote: problem } });
	const corrected = await publishCorrection(locals.ctx, locals.actor, {
		consultationId: params.consultationId,
		revision: Number(values.revision),
		changeNote
	});
	if (corrected.ok) {
		await ensureBallotKeys(locals.ctx, params.consultationId);
		redirect(303, `${url.pathname}?corrected`);
	}
	const { error } = corrected;
	if (error.kind === 'stale') return refusal(staleWords(error), values);
	return refusal(
		error.kind === 'blocked'
			? 'It cannot be published as a correction. Why is listed below.'
			: 'Nothing differs from what is published.',
		values
	);
}

export async function discardByForm({ locals, params, request, url }: PublishEvent) {
	const { revision } = await readForm(request);
	const discarded = await discardChanges(locals.ctx, locals.actor, {
		consultationId: params.consultationId,
		revision: Number(revision)
	});
	if (!discarded.ok) return refusal(staleWords(discarded.error));
	redirect(303, `${url.pathname}?discarded`);
}
