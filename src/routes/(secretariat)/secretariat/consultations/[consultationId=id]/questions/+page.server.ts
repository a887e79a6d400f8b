import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { QuestionnaireChange } from '$lib/domain/consultations/questionnaire-change';
import { conditionWords } from '$lib/domain/consultations/earlier-choices';
import { can } from '$lib/server/access/can';
import { editQuestionnaire } from '$lib/server/consultations/edit-questionnaire';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { readForm, type FormValues } from '$lib/server/http/form';
import { handled } from '$lib/server/http/handled';
import { hasOpened } from '../details/details-form.server';
import { refusalWords } from './refusal-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params, url }) => {
	const current = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	const { draft } = current;
	return {
		revision: current.draftRevision,
		hasOpened: hasOpened(current),
		isPublished: current.publishedAt !== null,
		mayEdit: can(locals.actor, 'consultation:edit'),
		toDelete: url.searchParams.get('delete'),
		flash: url.searchParams.has('saved') ? 'Saved.' : null,
		sections: draft.sections.map((section) => ({
			...section,
			questions: section.questions.map((question) => ({
				...question,
				asked: conditionWords(draft, question.visibleWhen)
			}))
		}))
	};
});

type QuestionsEvent = RequestEvent<{ consultationId: string }>;

/** An action that makes one step and shows where it led. */
const step = (changeOf: (values: FormValues) => QuestionnaireChange) =>
	handled(async ({ locals, params, request, url }: QuestionsEvent) => {
		const values = await readForm(request);
		const change = changeOf(values);
		const edited = await editQuestionnaire(locals.ctx, locals.actor, {
			consultationId: params.consultationId,
			revision: Number(values.revision),
			change
		});
		if (edited.ok) {
			const place = 'questionId' in change ? change.questionId : String(values.sectionId);
			redirect(303, `${url.pathname}#${place}`);
		}
		return fail(409, {
			errors: {
				form:
					edited.error.kind === 'stale'
						? `${edited.error.changedBy ?? 'Somebody'} changed the questionnaire meanwhile. The list below is as it is now: look, and do it again.`
						: refusalWords(edited.error)
			}
		});
	});

const direction = (values: FormValues) => (values.direction === 'up' ? 'up' : 'down');
const named = (values: FormValues, name: string) => String(values[name] ?? '');

export const actions = {
	moveSection: step((values) => ({
		kind: 'move-section',
		sectionId: named(values, 'sectionId'),
		direction: direction(values)
	})),
	deleteSection: step((values) => ({
		kind: 'delete-section',
		sectionId: named(values, 'sectionId')
	})),
	moveQuestion: step((values) => ({
		kind: 'move-question',
		questionId: named(values, 'questionId'),
		direction: direction(values)
	})),
	moveQuestionTo: step((values) => ({
		kind: 'move-question-to',
		questionId: named(values, 'questionId'),
		sectionId: named(values, `to-${named(values, 'questionId')}`)
	})),
	deleteQuestion: step((values) => ({
		kind: 'delete-question',
		questionId: named(values, 'questionId')
	}))
} satisfies Actions;
