import { questionsOf, type ConsultationContent } from './content.ts';
import { minutesToAnswer } from './minutes-to-answer.ts';

/** What the public page says of the questions without showing them. */
export function viewParts(whole: ConsultationContent) {
	const { sections, ...content } = whole;
	return {
		content,
		minutes: minutesToAnswer(whole),
		questionCount: questionsOf(whole).length,
		sections: sections.map(({ title, questions }) => ({ title, questionCount: questions.length }))
	};
}
