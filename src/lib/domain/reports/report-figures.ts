/** What is computed from a snapshot, before disclosure control. */
export type ReportFigures = Record<string, unknown>;
