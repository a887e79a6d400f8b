import { z } from 'zod';

/** What became of what was said, in the next version. */
export const OUTCOMES = ['taken', 'in-part', 'not-taken'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_NAMES: Record<Outcome, string> = {
	taken: 'Taken',
	'in-part': 'Taken in part',
	'not-taken': 'Not taken'
};

/** What an outcome is about: a clause of the first version (or the whole), or a recommendation. */
export const OUTCOME_SUBJECTS = ['clause', 'recommendation'] as const;
export type OutcomeSubject = (typeof OUTCOME_SUBJECTS)[number];

/** The most characters of what was said and of a reason. */
export const OUTCOME_TEXT_LIMIT = 2_000;

/** What the secretariat says of one clause or recommendation. */
export const recordedOutcomeSchema = z.object({
	subjectKind: z.enum(OUTCOME_SUBJECTS),
	subjectId: z.string(),
	decision: z.enum(OUTCOMES),
	/** "You said", in the secretariat's words; '' for a recommendation, which says it itself. */
	said: z.string(),
	reason: z.string()
});
export type RecordedOutcome = z.infer<typeof recordedOutcomeSchema>;
