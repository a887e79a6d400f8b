import { questionsOf, type ConsultationContent } from './content.ts';
import type { Question } from './question.ts';

/** Where a question is asked besides its section. */
export interface Pin {
	questionId: string;
	clauseId: string;
}

/** All pins, in the order of the questions. */
export const pinsOf = (content: ConsultationContent): Pin[] =>
	questionsOf(content).flatMap(({ id, clauseId }) =>
		clauseId === undefined ? [] : [{ questionId: id, clauseId }]
	);

/** A questionnaire with some questions pinned elsewhere; itself when none of them is in it. */
export function withPins(content: ConsultationContent, pins: readonly Pin[]): ConsultationContent {
	const moved = new Map(pins.map(({ questionId, clauseId }) => [questionId, clauseId]));
	if (!questionsOf(content).some(({ id }) => moved.has(id))) return content;
	const pinned = (question: Question): Question => {
		const clauseId = moved.get(question.id);
		return clauseId === undefined ? question : { ...question, clauseId };
	};
	return {
		...content,
		sections: content.sections.map((section) => ({
			...section,
			questions: section.questions.map(pinned)
		}))
	};
}
