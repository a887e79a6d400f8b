import type { ConsultationContent, Section } from '../consultations/content.ts';
import type { Question } from '../consultations/question.ts';
import { visibleQuestions, type Answers } from './visible-questions.ts';

/** How far a respondent is with one section. Only questions that are asked count. */
export interface SectionProgress {
	sectionId: string;
	asked: number;
	answered: number;
	/** Required questions without an answer, in order: they block submitting, nothing else. */
	missing: Question[];
	status: 'nothing-asked' | 'not-started' | 'needs-more' | 'partly' | 'done';
}

/** The questions of one section that are asked, given all answers so far. */
export function visibleInSection(
	content: ConsultationContent,
	section: Section,
	answers: Answers
): Question[] {
	const own = new Set(section.questions.map((question) => question.id));
	return visibleQuestions(content, answers).filter((question) => own.has(question.id));
}

/**
 * Progress by section, in order. A section is done when every question has an answer. One that is
 * partly answered may be sent like that, unless it needs more: a required answer is missing.
 */
export function sectionProgress(content: ConsultationContent, answers: Answers): SectionProgress[] {
	return content.sections.map((section) => {
		const asked = visibleInSection(content, section, answers);
		const answered = asked.filter((question) => answers.has(question.id));
		const missing = asked.filter((question) => question.required && !answers.has(question.id));
		return {
			sectionId: section.id,
			asked: asked.length,
			answered: answered.length,
			missing,
			status: statusOf(asked.length, answered.length, missing.length)
		};
	});
}

function statusOf(asked: number, answered: number, missing: number): SectionProgress['status'] {
	if (asked === 0) return 'nothing-asked';
	if (answered === 0) return 'not-started';
	if (missing > 0) return 'needs-more';
	return answered < asked ? 'partly' : 'done';
}

/** Required questions that are asked and have no answer; [] when the response may be submitted. */
export const missingRequired = (content: ConsultationContent, answers: Answers): Question[] =>
	visibleQuestions(content, answers).filter(
		(question) => question.required && !answers.has(question.id)
	);

/** The answers that a submitted response holds: those to hidden questions stay behind, all comments go. */
export function answersToSubmit(
	content: ConsultationContent,
	answers: Answers
): { questionId: string; value: NonNullable<ReturnType<Answers['get']>> }[] {
	const asked = visibleQuestions(content, answers).flatMap(({ id }) => {
		const value = answers.get(id);
		return value === undefined ? [] : [{ questionId: id, value }];
	});
	const comments = [...answers].flatMap(([questionId, value]) =>
		value.kind === 'comment' ? [{ questionId, value }] : []
	);
	return [...asked, ...comments];
}
