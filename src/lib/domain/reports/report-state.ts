export const REPORT_STATES = ['draft', 'with-chair', 'approved', 'published'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STATE_NAMES: Record<ReportState, string> = {
	draft: 'Draft',
	'with-chair': 'With the chair',
	approved: 'Approved',
	published: 'Published'
};
