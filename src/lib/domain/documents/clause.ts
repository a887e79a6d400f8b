import { z } from 'zod';

/** A footnote or endnote, shown with the clause that refers to it. */
export const noteSchema = z.object({
	/** The mark as printed: "3". */
	mark: z.string(),
	/** Sanitised. */
	html: z.string()
});

/**
 * One anchored piece of a source document: what a comment is made about. A heading opens a
 * section, which reaches to the next heading of its level or a higher one; a comment on the
 * heading is the comment on the section.
 */
export const clauseSchema = z.object({
	/** Stays with the clause through every edit; comments refer to it. */
	id: z.string().min(1),
	kind: z.enum(['heading', 'paragraph', 'item', 'table', 'image']),
	/** 1 to 6 for a heading, an item's depth from 1, 0 for others. */
	level: z.int().min(0).max(9),
	/** As printed: "2.4", "(a)"; '' for none and for bullets. */
	number: z.string(),
	/** Sanitised, what is inside the element; an image's address is relative: `images/<id>`. */
	html: z.string(),
	/** Plain, white space collapsed: what is compared, and what suggested words start from. */
	text: z.string(),
	notes: z.array(noteSchema),
	/** Why it is not open to comment, shown to respondents; null when it is open. */
	closedReason: z.string().nullable(),
	/** Not shown to respondents at all. */
	isLeftOut: z.boolean(),
	/** Clauses of `earlier` that became this one; none for what is new. */
	before: z.array(z.string()).optional()
});
export type Clause = z.infer<typeof clauseSchema>;

/** A clause of an earlier version, as far as it takes to say what was changed. */
export const earlierClauseSchema = clauseSchema.pick({
	id: true,
	kind: true,
	level: true,
	number: true,
	text: true
});
export type EarlierClause = z.infer<typeof earlierClauseSchema>;

/** The version that was commented on before, in a consultation of its own. */
export const earlierVersionSchema = z.object({
	consultationId: z.string(),
	title: z.string(),
	/** Which version it was: 1 for the first. */
	version: z.int().min(1),
	/** What respondents were shown of it, in its order. */
	clauses: z.array(earlierClauseSchema)
});
export type EarlierVersion = z.infer<typeof earlierVersionSchema>;

/** How the last change to an outline is taken back. */
export const lastChangeSchema = z.object({
	/** What was done, after "Undo: " and "You ": "merged 2.3 with 2.4". */
	words: z.string(),
	/** So many clauses from this place on are replaced by those that stood there. */
	at: z.int().min(0),
	count: z.int().min(0),
	clauses: z.array(clauseSchema),
	/** Where questions were pinned whose pins moved with the change. */
	pins: z.array(z.object({ questionId: z.string(), clauseId: z.string() }))
});
export type LastChange = z.infer<typeof lastChangeSchema>;

/** The text of a source document, in its order. */
export const sourceContentSchema = z.object({
	clauses: z.array(clauseSchema),
	/** Kept whole, so that serving one consultation reads nothing of another. */
	earlier: earlierVersionSchema.optional(),
	/** None after bringing in and after undoing. */
	lastChange: lastChangeSchema.optional()
});
export type SourceContent = z.infer<typeof sourceContentSchema>;

/** Stands for the whole document where a clause's id is asked for. */
export const WHOLE = 'whole';

/** The most clauses of one document. */
export const MOST_CLAUSES = 2000;

/** What respondents are shown, in order. */
export const shownClauses = ({ clauses }: SourceContent): Clause[] =>
	clauses.filter(({ isLeftOut }) => !isLeftOut);

/** Whether somebody may comment on it: the whole always, a clause that is shown and not closed. */
export function isOpenToComment(content: SourceContent, clauseId: string): boolean {
	if (clauseId === WHOLE) return true;
	const clause = content.clauses.find(({ id }) => id === clauseId);
	return clause !== undefined && !clause.isLeftOut && clause.closedReason === null;
}
