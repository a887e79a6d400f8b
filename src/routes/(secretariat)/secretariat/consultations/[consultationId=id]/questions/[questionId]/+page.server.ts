import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { questionsOf } from '$lib/domain/consultations/content';
import { earlierChoices } from '$lib/domain/consultations/earlier-choices';
import { DomainError } from '$lib/domain/shared/domain-error';
import { editQuestionnaire } from '$lib/server/consultations/edit-questionnaire';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readForm } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { changedMeanwhile } from '../../changed-meanwhile.server';
import { hasOpened } from '../../details/details-form.server';
import { clauseChoices } from '../clause-choices.server';
import { withRowsChanged } from '../option-rows.server';
import { parseQuestion, QUESTION_LISTS, questionValues } from '../question-form.server';
import { refusalWords } from '../refusal-words';
import type { Actions, PageServerLoad } from './$types';

type QuestionEvent = Pick<
	RequestEvent<{ consultationId: string; questionId: string }>,
	'locals' | 'params'
>;

async function readQuestion({ locals, params }: QuestionEvent) {
	const current = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	const all = questionsOf(current.draft);
	const at = all.findIndex(({ id }) => id === params.questionId);
	const question = all[at];
	if (question === undefined) throw new DomainError('not-found', 'question');
	return { current, question, number: at + 1 };
}

export const load: PageServerLoad = handled(async (event) => {
	const { locals, params } = event;
	const { current, question, number } = await readQuestion(event);
	return {
		number,
		type: question.type,
		revision: current.draftRevision,
		values: questionValues(question),
		clauses: await clauseChoices(locals.ctx, params.consultationId),
		earlier: earlierChoices(current.draft, { questionId: question.id }),
		mayShape: !hasOpened(current)
	};
});

export const actions = {
	rows: handled(async ({ request }) => {
		const values = await readForm(request, QUESTION_LISTS);
		return { values: withRowsChanged(values, String(values.rows)), errors: {} };
	}),
	save: handled(async (event) => {
		const { locals, params, request, url } = event;
		const { ctx, actor } = locals;
		const { question } = await readQuestion(event);
		const values = await readForm(request, QUESTION_LISTS);
		const parsed = parseQuestion(values, question, () => ctx.random.id());
		if (!parsed.ok) return fail(400, parsed.error);
		const edited = await editQuestionnaire(ctx, actor, {
			consultationId: params.consultationId,
			revision: Number(values.revision),
			change: { kind: 'edit-question', question: parsed.value }
		});
		if (edited.ok) {
			const list = url.pathname.slice(0, url.pathname.lastIndexOf('/'));
			redirect(303, `${list}?saved#${question.id}`);
		}
		if (edited.error.kind === 'stale')
			return fail(409, {
				values,
				errors: {},
				stale: changedMeanwhile(edited.error, values, questionValues(question))
			});
		return fail(409, { values, errors: {}, refusal: refusalWords(edited.error) });
	})
} satisfies Actions;
