import type { DraftQuotation } from '$lib/domain/reports/report-draft';

/** The page of the report, below its home, on which a quotation stands. */
export const placeOf = ({ comment, findingId }: DraftQuotation): string =>
	comment === undefined ? `findings/${findingId}` : 'comments';
