export const REPORT_STATES = ['draft', 'with-chair', 'approved', 'published'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
