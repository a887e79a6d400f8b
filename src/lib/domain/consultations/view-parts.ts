import { questionsOf, type ConsultationContent } from './content.ts';
import { minutesToAnswer } from './minutes-to-answer.ts';
import { countQuestions } from './question-count.ts';

/** What the public page says of the questions without showing them. */
export function viewParts(whole: ConsultationContent) {
	const { sections, ...content } = whole;
	return {
		content,
		minutes: minutesToAnswer(whole),
		questions: countQuestions(questionsOf(whole)),
		sections: sections.map(({ title, questions }) => ({
			title,
			questions: countQuestions(questions)
		}))
	};
}
