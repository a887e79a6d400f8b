import { questionsOf, type ConsultationContent } from '../consultations/content.ts';
import type { Question } from '../consultations/question.ts';

/** Whether answers to a question have text that can be coded: free text, or "other, please say". */
export function isCodable(question: Question): boolean {
	switch (question.type) {
		case 'short-text':
		case 'long-text':
			return true;
		case 'one-choice':
		case 'several-choices':
			return question.allowsOther;
		default:
			return false;
	}
}

/** The questions that are read for coding, in the order in which they were asked. */
export const codableQuestions = (content: ConsultationContent): Question[] =>
	questionsOf(content).filter(isCodable);
