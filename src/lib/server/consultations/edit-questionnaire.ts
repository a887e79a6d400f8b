import {
	applyToQuestionnaire,
	type QuestionnaireRefusal
} from '../../domain/consultations/apply-to-questionnaire.ts';
import type { QuestionnaireChange } from '../../domain/consultations/questionnaire-change.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { Context } from '../context.ts';
import { reviseDraft, type DraftToRevise, type StaleDraft } from './revise-draft.ts';

/**
 * Saves one step of writing sections and questions.
 * @returns the new revision, `StaleDraft`, or why the step cannot be made; throws as `reviseDraft`
 */
export async function editQuestionnaire(
	ctx: Context,
	actor: Actor,
	input: DraftToRevise & { change: QuestionnaireChange }
): Promise<Result<{ revision: number }, StaleDraft | QuestionnaireRefusal>> {
	return await reviseDraft<QuestionnaireRefusal>(ctx, actor, input, (current) => {
		const changed = applyToQuestionnaire(current.draft, input.change);
		return changed.ok ? ok({ content: changed.value }) : changed;
	});
}
