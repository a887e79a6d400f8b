import { error, fail, redirect } from '@sveltejs/kit';
import { OUTCOMES, OUTCOME_TEXT_LIMIT } from '$lib/domain/redrafts/outcome';
import { redlineOf } from '$lib/domain/documents/matching/redline';
import { lineOf } from '$lib/domain/documents/matching/redline-line';
import { pageOf } from '$lib/domain/shared/page-number';
import { inFigures } from '$lib/domain/shared/in-figures';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { readOutcomeSubjects } from '$lib/server/redrafts/read-outcome-subjects';
import { saveOutcome, type OutcomeRefusal } from '$lib/server/redrafts/save-outcome';
import { redraftOf } from '../../redraft-of.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async (event) => {
	const { olds, news, matching } = await redraftOf(event);
	const { ctx, actor } = event.locals;
	const { consultationId } = event.params;
	const [kind, id] = [event.url.searchParams.get('kind'), event.url.searchParams.get('id')];
	const subjects = await readOutcomeSubjects(ctx, actor, { consultationId, olds });
	const subject =
		subjects.find(({ subjectKind, subjectId }) => subjectKind === kind && subjectId === id) ??
		error(404);
	const row = redlineOf(olds, news, matching).find(({ before }) =>
		before.some((clause) => clause.id === subject.subjectId)
	);
	return { subject, line: row === undefined ? null : lineOf(row) };
});

const SHORTER = `Shorten it to ${inFigures(OUTCOME_TEXT_LIMIT)} characters or fewer.`;
const WORDS: Record<OutcomeRefusal, [string, string]> = {
	'said-too-long': ['said', SHORTER],
	'reason-too-long': ['reason', SHORTER],
	'reason-missing': ['reason', 'Say why. Whoever commented has a right to know.']
};

export const actions = {
	default: handled(async ({ locals, params, request, url }) => {
		const values = await readForm(request);
		const text = (name: string) => String(values[name] ?? '');
		const decision = OUTCOMES.find((one) => one === values.decision);
		if (decision === undefined && values.decision !== 'none')
			return fail(400, { values, errors: { decision: 'Choose what became of it.' } });
		// Words are kept with a decision: without one they would be gone.
		if (decision === undefined && (text('said').trim() !== '' || text('reason').trim() !== ''))
			return fail(400, {
				values,
				errors: { decision: 'Choose what became of it, or empty both boxes to say nothing.' }
			});
		const saved = await saveOutcome(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			subjectKind: values.kind === 'recommendation' ? 'recommendation' : 'clause',
			subjectId: text('id'),
			decision: decision ?? null,
			said: text('said'),
			reason: text('reason')
		});
		if (!saved.ok) {
			const [field, words] = WORDS[saved.error];
			return fail(400, { values, errors: { [field]: words } });
		}
		const outcomes = `/secretariat/consultations/${params.consultationId}/next-version/outcomes`;
		redirect(303, `${outcomes}?done&page=${String(pageOf(url.searchParams))}`);
	})
} satisfies Actions;
