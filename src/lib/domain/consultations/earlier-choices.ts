import { questionsOf, type ConsultationContent } from './content.ts';
import { optionsOf, type Condition } from './question.ts';

export interface EarlierChoice {
	questionId: string;
	optionId: string;
	/** "3. Has your organisation bid for a contract?: Yes" */
	label: string;
}

const shortened = (text: string): string =>
	Array.from(text).length <= 70 ? text : `${Array.from(text).slice(0, 69).join('')}…`;

/**
 * What a question may depend on: every option of every question that comes before `place`, which
 * is a question, or a section at whose end a new question goes.
 */
export function earlierChoices(
	content: ConsultationContent,
	place: { questionId: string } | { sectionId: string }
): EarlierChoice[] {
	const all = questionsOf(content);
	const end = () => {
		if ('questionId' in place) return all.findIndex(({ id }) => id === place.questionId);
		const at = content.sections.findIndex(({ id }) => id === place.sectionId);
		return content.sections.slice(0, at + 1).reduce((sum, s) => sum + s.questions.length, 0);
	};
	return all.slice(0, Math.max(0, end())).flatMap((question, at) =>
		// A ranking has options, and nothing that is simply taken or not taken.
		question.type === 'ranking'
			? []
			: optionsOf(question).map((option) => ({
					questionId: question.id,
					optionId: option.id,
					label: `${String(at + 1)}. ${shortened(question.text)}: ${option.label}`
				}))
	);
}

/** "Only if question 3, “Has your organisation bid?”, is answered “Yes”"; null when always asked. */
export function conditionWords(
	content: ConsultationContent,
	condition: Condition | null
): string | null {
	if (condition === null) return null;
	const all = questionsOf(content);
	const at = all.findIndex(({ id }) => id === condition.questionId);
	const asked = all[at];
	const option = asked && optionsOf(asked).find(({ id }) => id === condition.optionId);
	if (asked === undefined || option === undefined)
		return 'Only if an answer is given that is gone. Change this condition.';
	const not = condition.operator === 'has' ? '' : 'not ';
	return `Only if question ${String(at + 1)} is ${not}answered “${option.label}”`;
}
