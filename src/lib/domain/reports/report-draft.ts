import { z } from 'zod';
import { COMMENT_KINDS } from '../responses/comments/comment-kind.ts';

/** The most characters of a paragraph-like field of a report. */
export const REPORT_TEXT_LIMIT = 10_000;
/** The most characters of a heading, a name or a title. */
export const REPORT_LINE_LIMIT = 300;

const rangeSchema = z.object({ start: z.int().min(0), end: z.int().min(1) });

export const draftFindingSchema = z.object({
	/** The theme's own id, so that a newer snapshot finds the words written for it. */
	id: z.string(),
	parentId: z.string().nullable(),
	heading: z.string(),
	/** Markdown. */
	text: z.string(),
	isIncluded: z.boolean()
});
export type DraftFinding = z.infer<typeof draftFindingSchema>;

/** A comment that is quoted whole in the comment table, instead of a passage under a finding. */
export const quotedCommentSchema = z.object({
	clauseId: z.string(),
	responseId: z.string(),
	kind: z.enum(COMMENT_KINDS),
	/** Where in the source the suggested words begin; null where none are suggested. */
	suggestedFrom: z.int().nullable()
});
export type QuotedComment = z.infer<typeof quotedCommentSchema>;

export const draftQuotationSchema = z.object({
	id: z.string(),
	/** '' for a comment of the comment table, and so is `passageId`. */
	findingId: z.string(),
	passageId: z.string(),
	comment: quotedCommentSchema.optional(),
	/** The passage as it was written. Never released without the redactions. */
	source: z.string(),
	/** UTF-16 offsets into `source`, end exclusive. */
	redactions: z.array(rangeSchema),
	/** Hits of the text check that a person looked at and left in. */
	accepted: z.array(rangeSchema),
	attribution: z.string()
});
export type DraftQuotation = z.infer<typeof draftQuotationSchema>;

export const draftRecommendationSchema = z.object({
	/** The same from release to release: replies point at it. */
	id: z.string(),
	text: z.string(),
	addressedTo: z.string(),
	/** YYYY-MM-DD in London, or '' when no date was asked for. */
	replyBy: z.string(),
	findingIds: z.array(z.string())
});
export type DraftRecommendation = z.infer<typeof draftRecommendationSchema>;

export const draftActionSchema = z.object({
	id: z.string(),
	text: z.string(),
	owner: z.string(),
	/** YYYY-MM-DD in London, or ''. */
	dueOn: z.string()
});
export type DraftAction = z.infer<typeof draftActionSchema>;

/** What the secretariat writes of a report, beside the figures. Text fields are Markdown. */
export const reportDraftSchema = z.object({
	title: z.string(),
	summary: z.string(),
	background: z.string(),
	respondents: z.string(),
	/** Whether those who answered by name are listed, where disclosure control allows it. */
	listsNames: z.boolean(),
	findings: z.array(draftFindingSchema),
	results: z.array(z.object({ questionId: z.string(), text: z.string(), isIncluded: z.boolean() })),
	quotations: z.array(draftQuotationSchema),
	recommendations: z.array(draftRecommendationSchema),
	actions: z.array(draftActionSchema),
	nextSteps: z.string(),
	/** Added to the method note that is generated. */
	method: z.string(),
	/** Organisations that the text names for a reason other than their answer, folded. */
	acceptedNames: z.array(z.string())
});
export type ReportDraft = z.infer<typeof reportDraftSchema>;
