import { z } from 'zod';
import { ATTRIBUTIONS } from './attribution.ts';
import { questionSchema, type Question } from './question.ts';

export const sectionSchema = z.object({
	id: z.string().min(1),
	title: z.string(),
	introduction: z.string(),
	questions: z.array(questionSchema)
});
export type Section = z.infer<typeof sectionSchema>;

export const LEAST_THRESHOLD = 3;
export const GREATEST_THRESHOLD = 10;
export const DEFAULT_THRESHOLD = 5;

/**
 * Everything that a respondent reads and is asked, as one value: edited as a draft, frozen as a
 * version. A draft may have empty fields; `publishing-blockers.ts` says what must be filled.
 * Opening and closing are kept beside it, because they may move after publishing.
 */
export const contentSchema = z.object({
	title: z.string(),
	/** The organisation or group that asks, and for whom. */
	whoAsks: z.string(),
	/** Markdown. */
	background: z.string(),
	/** What is still open to change, shown to respondents. */
	openToChange: z.string(),
	/** What is already decided, shown to respondents. */
	alreadyDecided: z.string(),
	contactName: z.string(),
	contactEmail: z.string(),
	/** k: no count from 1 to k-1 is ever published. */
	threshold: z.int().min(LEAST_THRESHOLD).max(GREATEST_THRESHOLD),
	attributions: z.array(z.enum(ATTRIBUTIONS)),
	audience: z.enum(['open-link', 'invited']),
	howAnswersAreUsed: z.string(),
	privacyNotice: z.string(),
	sections: z.array(sectionSchema)
});
export type ConsultationContent = z.infer<typeof contentSchema>;
export type Audience = ConsultationContent['audience'];

/** All questions in the order in which they are asked. */
export const questionsOf = (content: ConsultationContent): Question[] =>
	content.sections.flatMap((section) => section.questions);
