import { z } from 'zod';
import { releasedTableSchema } from '../disclosure/one-way-table.ts';
import { OUTCOMES } from './outcome.ts';

const pieceSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() });

/** What was said of a clause, and what became of it. Words are the secretariat's, approved. */
const answeredSchema = z.object({
	said: z.string(),
	/** Organisations by what their comment was; null where nobody commented. */
	comments: releasedTableSchema.nullable(),
	decision: z.enum(OUTCOMES).nullable(),
	reason: z.string()
});

/**
 * The next version of a document as it is published: what was changed, what was said, what was
 * taken. No id of a response has a place here. Made by `compose-redraft.ts` out of releasable
 * parts only, stored as it is, and parsed with this schema when read.
 */
export const redraftContentSchema = z.object({
	title: z.string(),
	earlierTitle: z.string(),
	secretariat: z.string(),
	consultationTitle: z.string(),
	threshold: z.int(),
	/** What was said of the whole document. */
	whole: answeredSchema.nullable(),
	rows: z.array(
		z.object({
			state: z.enum(['same', 'reworded', 'split', 'merged', 'deleted', 'inserted']),
			isMoved: z.boolean(),
			kind: z.enum(['heading', 'paragraph', 'item', 'table', 'image']),
			level: z.int(),
			/** Numbers as printed, '' for none. */
			numberBefore: z.string(),
			numberAfter: z.string(),
			/** Clauses of the first version, in which comments were made. */
			clauseIds: z.array(z.string()),
			pieces: z.array(pieceSchema),
			answered: z.array(answeredSchema.extend({ clauseId: z.string(), number: z.string() }))
		})
	),
	recommendations: z.array(
		z.object({
			id: z.string(),
			number: z.int(),
			text: z.string(),
			decision: z.enum(OUTCOMES),
			reason: z.string()
		})
	)
});
export type RedraftContent = z.infer<typeof redraftContentSchema>;
export type RedraftRow = RedraftContent['rows'][number];
export type Answered = z.infer<typeof answeredSchema>;

/** Every table of counts in it, for the auditor. */
export const tablesOf = ({ whole, rows }: RedraftContent) =>
	[whole, ...rows.flatMap(({ answered }) => answered)].flatMap((one) => one?.comments ?? []);
