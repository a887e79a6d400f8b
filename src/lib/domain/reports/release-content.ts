import { z } from 'zod';
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
export type ReleasedFinding = ReleaseContent['findings'][number];
export type ReleasedResult = ReleaseContent['results'][number];
