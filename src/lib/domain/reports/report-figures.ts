import { z } from 'zod';
import { ATTRIBUTIONS } from '../consultations/attribution.ts';
import { STANCES } from '../coding/stance.ts';
import { CHANNELS } from '../responses/channel.ts';
import { COMMENT_KINDS } from '../responses/comments/comment-kind.ts';

const count = z.int().min(0);
const rowSchema = z.object({ id: z.string(), label: z.string(), count });
const aboutRowSchema = rowSchema.extend({
	/** Of these, responses that were not given by name. */
	unnamed: count
});
export type AboutRow = z.infer<typeof aboutRowSchema>;

/**
 * What is computed from a snapshot, before disclosure control: for the secretariat only. The
 * unit of every count is one response, which is one organisation, never one comment.
 */
export const reportFiguresSchema = z.object({
	snapshotId: z.string(),
	/** Organisations invited; null where anybody with the link could answer. */
	invited: count.nullable(),
	/** Responses that could be read and coded: the base of every figure. */
	read: count,
	/** Anonymous responses held back, because so few organisations could have sent them. */
	heldBack: count,
	/** Responses that may be quoted. */
	quotable: count,
	versions: count,
	byAttribution: z.record(z.enum(ATTRIBUTIONS), count),
	byChannel: z.record(z.enum(CHANNELS), count),
	/** As they gave or confirmed it: organisations that answered by name. */
	names: z.array(z.string()),
	about: z.object({
		'size-band': z.array(aboutRowSchema),
		region: z.array(aboutRowSchema),
		'service-category': z.array(aboutRowSchema),
		specialism: z.array(aboutRowSchema)
	}),
	/** Closed questions in the order in which they were asked. */
	questions: z.array(
		z.object({
			questionId: z.string(),
			text: z.string(),
			/** Whether each response is in exactly one row. */
			adding: z.enum(['total', 'no-total']),
			/** How to read the rows, such as "Ranked first". */
			measure: z.string(),
			rows: z.array(rowSchema)
		})
	),
	/** Clauses with comments: responses by what their comment is, each in one kind at the most. */
	comments: z
		.array(z.object({ clauseId: z.string(), kinds: z.record(z.enum(COMMENT_KINDS), count) }))
		.optional(),
	themes: z.array(
		z.object({
			themeId: z.string(),
			parentId: z.string().nullable(),
			name: z.string(),
			/** Responses with a passage of the theme or of one of its sub-themes. */
			responses: count,
			passages: count,
			/** Responses with at least one such passage of each stance. */
			stances: z.record(z.enum(STANCES), count)
		})
	)
});
export type ReportFigures = z.infer<typeof reportFiguresSchema>;
export type QuestionFigures = ReportFigures['questions'][number];
export type CommentFigures = NonNullable<ReportFigures['comments']>[number];
export type ThemeFigures = ReportFigures['themes'][number];
