import type { QuestionnaireRefusal } from '$lib/domain/consultations/apply-to-questionnaire';

/** Why a step in writing the questionnaire was not made, and what to do. */
export function refusalWords(refusal: QuestionnaireRefusal): string {
	if (refusal.kind === 'gone') return 'That is not there any more. Look at the list below again.';
	const which = refusal.questions
		.map(({ number, text }) => `question ${String(number)}, “${text}”`)
		.join('; ');
	return `Not done: whether it is asked depends on this in ${which}. Change that condition first.`;
}
