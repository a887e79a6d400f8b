import { eq } from 'drizzle-orm';
import { reportDraftSchema, type ReportDraft } from '../../domain/reports/report-draft.ts';
import { reportFiguresSchema, type ReportFigures } from '../../domain/reports/report-figures.ts';
import type { ReportState } from '../../domain/reports/report-state.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { Reader } from '../db/client.ts';
import { report } from '../db/schema.ts';

/** A report as it is stored. */
export interface Report {
	id: string;
	consultationId: string;
	snapshotId: string;
	state: ReportState;
	draft: ReportDraft;
	revision: number;
	/** Null until the background job has counted them. */
	figures: ReportFigures | null;
}

/**
 * The report of a consultation, or null when none was drafted. Asks no permission: commands and
 * queries that have asked call it.
 */
export async function findReport(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<Report | null> {
	const [row] = await reader.select().from(report).where(eq(report.consultationId, consultationId));
	if (row === undefined) return null;
	const { id, snapshotId, state, revision } = row;
	const draft = reportDraftSchema.parse(row.draft);
	const figures = row.figures === null ? null : reportFiguresSchema.parse(row.figures);
	return { id, consultationId, snapshotId, state, draft, revision, figures };
}

/**
 * The same where there must be one.
 * @throws DomainError `not-found`
 */
export async function reportOf(
	reader: Pick<Reader, 'select'>,
	consultationId: string
): Promise<Report> {
	const found = await findReport(reader, consultationId);
	if (found === null) throw new DomainError('not-found', 'report');
	return found;
}
