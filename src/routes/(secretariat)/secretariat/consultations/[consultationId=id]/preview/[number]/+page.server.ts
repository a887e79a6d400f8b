import { conditionWords } from '$lib/domain/consultations/earlier-choices';
import { DomainError } from '$lib/domain/shared/domain-error';
import { readConsultation } from '$lib/server/consultations/read-consultation';
import { handled } from '$lib/server/http/handled';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = handled(async ({ locals, params }) => {
	const { draft } = await readConsultation(locals.ctx, locals.actor, params.consultationId);
	const number = Number(params.number);
	const section = draft.sections[number - 1];
	if (section === undefined) throw new DomainError('not-found', 'section');
	return {
		number,
		section: {
			title: section.title,
			introduction: section.introduction,
			questions: section.questions.map((question) => ({
				question,
				asked: conditionWords(draft, question.visibleWhen)
			}))
		}
	};
});
