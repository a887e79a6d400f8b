import { z } from 'zod';
import { STANCES } from './stance.ts';

/**
 * The coding of a consultation as it was when it was frozen; every figure of a report comes from
 * one of these. Answers themselves are not copied: a closed consultation's answers do not change,
 * and `responseIds` says which of them count.
 */
export const snapshotSchema = z.object({
	themes: z.array(
		z.object({
			id: z.string(),
			parentId: z.string().nullable(),
			name: z.string(),
			description: z.string(),
			position: z.int()
		})
	),
	/** Responses that were shown to the secretariat. */
	responseIds: z.array(z.string()),
	/** Submitted anonymous responses held back by the elimination rule: counted, never read. */
	heldBackCount: z.int(),
	codings: z.array(
		z.object({
			passageId: z.string(),
			responseId: z.string(),
			questionId: z.string(),
			/** UTF-16 offsets, end exclusive. */
			startOffset: z.int(),
			endOffset: z.int(),
			themeId: z.string(),
			stance: z.enum(STANCES)
		})
	)
});
export type SnapshotContent = z.infer<typeof snapshotSchema>;
