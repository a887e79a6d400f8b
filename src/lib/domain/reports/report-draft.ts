/** What the secretariat writes of a report, beside the figures. */
export type ReportDraft = Record<string, unknown>;
