import { z } from 'zod';
import { clauseMatchingSchema } from '../documents/matching/clause-matching.ts';

/** What became of a document's clauses in its next version, and what of that is not shown. */
export const nextMatchingSchema = clauseMatchingSchema.extend({
	/**
	 * Clauses of the next version that seem to hold what was left out of the first: in no other
	 * list, and not published until somebody says so. Matchings of before this was looked for have
	 * none.
	 */
	leftOut: z.array(z.string()).optional()
});
export type NextMatching = z.infer<typeof nextMatchingSchema>;
