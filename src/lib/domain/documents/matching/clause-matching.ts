import { z } from 'zod';

/** Clauses of the old document that became clauses of the new one. */
export const clauseLinkSchema = z.object({
	/** Of the old document, in its order; several were merged. */
	from: z.array(z.string()).min(1),
	/** Of the new one; several if a clause was split. */
	to: z.array(z.string()).min(1),
	/** Other words, capitals or marks; a new number alone is not. */
	isReworded: z.boolean(),
	/** Stands elsewhere among the clauses that stayed. */
	isMoved: z.boolean(),
	/** Of the words, 0 to 1; 1 for the same words. */
	similarity: z.number()
});
export type ClauseLink = z.infer<typeof clauseLinkSchema>;

/** Two clauses that may be one: for a person to decide. */
export const unsurePairSchema = z.object({
	from: z.string(),
	to: z.string(),
	similarity: z.number()
});
export type UnsurePair = z.infer<typeof unsurePairSchema>;

/** Every clause is in a link, or among the deleted or the inserted ones. */
export const clauseMatchingSchema = z.object({
	/** In the order of the old document. */
	links: z.array(clauseLinkSchema),
	/** Both ends are also among the deleted and the inserted, until somebody says otherwise. */
	unsure: z.array(unsurePairSchema),
	deleted: z.array(z.string()),
	inserted: z.array(z.string())
});
export type ClauseMatching = z.infer<typeof clauseMatchingSchema>;
