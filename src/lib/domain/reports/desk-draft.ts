import { redact } from '../disclosure/quotation.ts';
import type { DraftQuotation, QuotedComment, ReportDraft } from './report-draft.ts';

/** A quotation as it would be printed now. What it leaves out stands on the page that checks it. */
export type DeskQuotation = Pick<
	DraftQuotation,
	'id' | 'findingId' | 'passageId' | 'attribution'
> & {
	text: string;
	/** Where in the comment table it stands; without whose it is. */
	comment?: Pick<QuotedComment, 'clauseId' | 'kind'>;
};

/** A report's draft as its pages show it. */
export type DeskDraft = Omit<ReportDraft, 'quotations'> & { quotations: DeskQuotation[] };

export const deskDraft = (draft: ReportDraft): DeskDraft => ({
	...draft,
	quotations: draft.quotations.map(
		({ id, findingId, passageId, attribution, source, redactions, comment }) => ({
			...{ id, findingId, passageId, attribution },
			text: redact(source, redactions),
			...(comment && { comment: { clauseId: comment.clauseId, kind: comment.kind } })
		})
	)
});
