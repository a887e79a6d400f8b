import { err, ok, type Result } from '../shared/result.ts';
import { questionsOf, type ConsultationContent } from './content.ts';
import { optionsOf, type Question } from './question.ts';
import { changedSections, type QuestionnaireChange } from './questionnaire-change.ts';

export type QuestionnaireRefusal =
	/** What the change names is not there any more. */
	| { kind: 'gone' }
	/** Questions whose condition would have nothing to look at, by their number before the change. */
	| { kind: 'others-depend'; questions: { id: string; number: number; text: string }[] };

/** Whether a question's condition has an earlier question with that option to look at. */
function conditionHolds(question: Question, earlier: ReadonlyMap<string, Question>): boolean {
	if (question.visibleWhen === null) return true;
	const { questionId, optionId } = question.visibleWhen;
	const asked = earlier.get(questionId);
	return asked !== undefined && optionsOf(asked).some(({ id }) => id === optionId);
}

/** The ids of questions whose condition is broken. */
function brokenConditions(content: ConsultationContent): Set<string> {
	const earlier = new Map<string, Question>();
	const broken = new Set<string>();
	for (const question of questionsOf(content)) {
		if (!conditionHolds(question, earlier)) broken.add(question.id);
		earlier.set(question.id, question);
	}
	return broken;
}

/**
 * The content after one step of writing the questionnaire. Refused when it would leave a
 * question depending on something that is gone or comes later; what was broken before does not
 * count, or nothing could be put right.
 */
export function applyToQuestionnaire(
	content: ConsultationContent,
	change: QuestionnaireChange
): Result<ConsultationContent, QuestionnaireRefusal> {
	const sections = changedSections(content, change);
	if (sections === null) return err({ kind: 'gone' });
	const changed = { ...content, sections };
	const brokenBefore = brokenConditions(content);
	const brokenAfter = brokenConditions(changed);
	const dependents = questionsOf(content).flatMap(({ id, text }, at) =>
		brokenAfter.has(id) && !brokenBefore.has(id) ? [{ id, number: at + 1, text }] : []
	);
	return dependents.length === 0
		? ok(changed)
		: err({ kind: 'others-depend', questions: dependents });
}
