import { z } from 'zod';
import { COMMENT_KINDS } from '../responses/comments/comment-kind.ts';
import { releasedFindingCountSchema } from '../disclosure/count-words.ts';
import { releasedTableSchema } from '../disclosure/one-way-table.ts';
import { releasedQuotationSchema } from '../disclosure/quotation.ts';
import { releasedCountSchema } from '../disclosure/released-count.ts';
import { respondentListSchema } from '../disclosure/respondent-list.ts';

/**
 * What is published: words, and figures after disclosure control. No id of a response, passage or
 * organisation has a place here. It is made by `compose-release.ts` out of releasable parts only,
 * stored as it is, and parsed with this schema when read.
 */
export const releaseContentSchema = z.object({
	title: z.string(),
	secretariat: z.string(),
	consultation: z.object({
		title: z.string(),
		slug: z.string(),
		whoAsks: z.string(),
		contactName: z.string(),
		contactEmail: z.string(),
		/** YYYY-MM-DD in London. */
		openedOn: z.string(),
		closedOn: z.string()
	}),
	threshold: z.int(),
	/** Text fields are Markdown. */
	summary: z.string(),
	background: z.string(),
	respondents: z.object({
		invited: z.int().nullable(),
		heldBack: releasedCountSchema,
		list: respondentListSchema,
		text: z.string(),
		tables: z.array(releasedTableSchema),
		/** Breakdowns that would have been too thin to show, by title. */
		withheld: z.array(z.string())
	}),
	findings: z.array(
		z.object({
			id: z.string(),
			parentId: z.string().nullable(),
			heading: z.string(),
			text: z.string(),
			count: releasedFindingCountSchema,
			quotations: z.array(releasedQuotationSchema)
		})
	),
	results: z.array(
		z.object({
			question: z.string(),
			measure: z.string(),
			text: z.string(),
			table: releasedTableSchema
		})
	),
	/** The comment table: clauses with comments or a note. Left out where there is no document. */
	comments: z
		.object({
			/** The title of the document that was commented on. */
			document: z.string(),
			clauses: z.array(
				z.object({
					id: z.string(),
					number: z.string(),
					name: z.string(),
					/** '' for the whole document. */
					text: z.string(),
					table: releasedTableSchema,
					/** What the secretariat says of the comments. */
					note: z.string(),
					quotes: z.array(
						z.object({
							/** Null where saying it would add to what the counts say. */
							kind: z.enum(COMMENT_KINDS).nullable(),
							text: z.string(),
							suggested: z.string().nullable(),
							attribution: z.string()
						})
					)
				})
			)
		})
		.optional(),
	recommendations: z.array(
		z.object({
			id: z.string(),
			number: z.int(),
			text: z.string(),
			addressedTo: z.string(),
			replyBy: z.string(),
			findingIds: z.array(z.string())
		})
	),
	actions: z.array(z.object({ text: z.string(), owner: z.string(), dueOn: z.string() })),
	nextSteps: z.string(),
	/** How it was done, generated, and what the secretariat added to it. */
	method: z.string()
});
export type ReleaseContent = z.infer<typeof releaseContentSchema>;
export type ReleasedComments = NonNullable<ReleaseContent['comments']>;
export type ReleasedClause = ReleasedComments['clauses'][number];
export type ReleasedFinding = ReleaseContent['findings'][number];
export type ReleasedResult = ReleaseContent['results'][number];
