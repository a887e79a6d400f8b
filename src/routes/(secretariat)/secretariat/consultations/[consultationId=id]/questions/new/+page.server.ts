import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { earlierChoices } from '$lib/domain/consultations/earlier-choices';
import { QUESTION_TYPE_NAMES, type QuestionType } from '$lib/domain/consultations/question';
import { DomainError } from '$lib/domain/shared/domain-error';
import { editQuestionnaire } from '$lib/server/consultations/edit-questionnaire';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changedMeanwhile } from '../../changed-meanwhile.server';
import { clauseChoices } from '../clause-choices.server';
import { withRowsChanged } from '../option-rows.server';
import { newQuestionValues, parseQuestion, QUESTION_LISTS } from '../question-form.server';
import { refusalWords } from '../refusal-words';
import type { Actions, PageServerLoad } from './$types';

const isType = (typed: string): typed is QuestionType => typed in QUESTION_TYPE_NAMES;

/** Which question is to be made and where, from the address: `?section=…&type-…=long-text`. */
function wanted(url: URL): { sectionId: string; type: QuestionType } {
	const sectionId = url.searchParams.get('section') ?? '';
	const type = url.searchParams.get(`type-${sectionId}`) ?? url.searchParams.get('type') ?? '';
	if (!isType(type)) throw new DomainError('not-found', 'question type');
	return { sectionId, type };
}

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const { sectionId, type } = wanted(url);
	const { draft, draftRevision } = await readConsultation(
		locals.ctx,
		locals.actor,
		params.consultationId
	);
	const section = draft.sections.find(({ id }) => id === sectionId);
	if (section === undefined) throw new DomainError('not-found', 'section');
	return {
		type,
		sectionId,
		sectionTitle: section.title,
		revision: draftRevision,
		values: newQuestionValues(type),
		clauses: await clauseChoices(locals.ctx, params.consultationId),
		earlier: earlierChoices(draft, { sectionId })
	};
});

type NewEvent = RequestEvent<{ consultationId: string }>;

export const actions = {
	rows: handled(async ({ request }: NewEvent) => {
		const values = await readForm(request, QUESTION_LISTS);
		return { values: withRowsChanged(values, String(values.rows)), errors: {} };
	}),
	save: handled(async ({ locals, params, request, url }: NewEvent) => {
		const { ctx, actor } = locals;
		const values = await readForm(request, QUESTION_LISTS);
		const sectionId = String(values.section);
		const type = String(values.type);
		if (!isType(type)) throw new DomainError('bad-request', 'question type');
		const id = ctx.random.id();
		const parsed = parseQuestion(values, { id, type }, () => ctx.random.id());
		if (!parsed.ok) return fail(400, parsed.error);
		const edited = await editQuestionnaire(ctx, actor, {
			consultationId: params.consultationId,
			revision: Number(values.revision),
			change: { kind: 'add-question', sectionId, question: parsed.value }
		});
		if (edited.ok) redirect(303, `${url.pathname.replace(/\/new$/, '')}?saved#${id}`);
		if (edited.error.kind === 'stale')
			return fail(409, { values, errors: {}, stale: changedMeanwhile(edited.error, values, {}) });
		return fail(409, { values, errors: {}, refusal: refusalWords(edited.error) });
	})
} satisfies Actions;
