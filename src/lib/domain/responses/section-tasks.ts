import type { ConsultationContent } from '../consultations/content.ts';
import { sectionProgress, type SectionProgress } from './completeness.ts';
import type { Answers } from './visible-questions.ts';

/** One line of the list of a draft's sections. */
export interface SectionTask {
	title: string;
	asked: number;
	answered: number;
	missing: number;
	status: SectionProgress['status'];
	openComments: number;
}

/**
 * The sections of a draft in order, with how far each is.
 * @param openComments how many comments wait, by section id
 */
export function sectionTasks(
	content: ConsultationContent,
	answers: Answers,
	openComments: ReadonlyMap<string, number>
): SectionTask[] {
	const progress = sectionProgress(content, answers);
	return content.sections.map(({ id, title }, index) => ({
		title,
		asked: progress[index]?.asked ?? 0,
		answered: progress[index]?.answered ?? 0,
		missing: progress[index]?.missing.length ?? 0,
		status: progress[index]?.status ?? 'not-started',
		openComments: openComments.get(id) ?? 0
	}));
}
