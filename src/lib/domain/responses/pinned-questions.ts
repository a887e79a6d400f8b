import type { ConsultationContent, Section } from '../consultations/content.ts';
import type { Question } from '../consultations/question.ts';
import { visibleQuestions, type Answers } from './visible-questions.ts';

/** A question that is asked at a clause, with the section that it belongs to. */
export interface PinnedQuestion {
	section: Section;
	question: Question;
}

/**
 * The questions that are asked at a clause, going by the answers so far. They are asked in their
 * section too, and answered once.
 */
export function pinnedQuestions(
	content: ConsultationContent,
	answers: Answers,
	clauseId: string
): PinnedQuestion[] {
	const visible = new Set(visibleQuestions(content, answers).map(({ id }) => id));
	return content.sections.flatMap((section) =>
		section.questions
			.filter((question) => question.clauseId === clauseId && visible.has(question.id))
			.map((question) => ({ section, question }))
	);
}
