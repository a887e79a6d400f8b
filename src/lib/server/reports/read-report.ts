import { desc, eq, sql } from 'drizzle-orm';
import { reveal } from '../../domain/disclosure/releasable.ts';
import { deskDraft, type DeskDraft } from '../../domain/reports/desk-draft.ts';
import type { ReleaseContent } from '../../domain/reports/release-content.ts';
import type { ReportFigures } from '../../domain/reports/report-figures.ts';
import type { ReportState } from '../../domain/reports/report-state.ts';
import type { SendingBlocker } from '../../domain/reports/sending-blockers.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import { latestSnapshotIn, type SnapshotSummary } from '../coding/latest-snapshot.ts';
import type { Context } from '../context.ts';
import { person, release, signOff } from '../db/schema.ts';
import { latestJob, type JobProgress } from '../jobs/read-job.ts';
import { assessReport } from './assess-report.ts';
import { FIGURES_JOB } from './build-figures.ts';
import { findReport } from './report-of.ts';

export interface DeskReport {
	state: ReportState;
	revision: number;
	draft: DeskDraft;
	/** For the secretariat only: before disclosure control. */
	figures: ReportFigures | null;
	threshold: number;
	/** What would be published; null until the figures are counted. */
	preview: ReleaseContent | null;
	blockers: SendingBlocker[];
	/** The counting of the figures. */
	job: JobProgress | null;
	/** True when the coding was frozen again since. */
	hasNewerSnapshot: boolean;
	/** Newest first. */
	signOffs: {
		decision: 'sent' | 'approved' | 'sent-back';
		comment: string;
		by: string;
		at: Date;
	}[];
	/** Newest first. */
	releases: { number: number; publishedAt: Date; changeNote: string }[];
	nextNumber: number;
}

/**
 * The report of a consultation as the desk works on it, or null with the newest snapshot when
 * none has been drafted.
 * @throws DomainError what `authorise` throws
 */
export async function readReport(
	ctx: Context,
	actor: Actor,
	consultationId: string
): Promise<{ report: DeskReport | null; snapshot: SnapshotSummary | null }> {
	authorise(actor, 'report:read');
	const reader = ctx.db.read;
	const snapshot = await latestSnapshotIn(reader, consultationId);
	const found = await findReport(reader, consultationId);
	if (found === null) return { report: null, snapshot };
	const assessed = await assessReport(ctx, reader, consultationId);
	const { state, revision, draft, figures, snapshotId } = assessed.report;
	const [job, signOffs, releases] = await Promise.all([
		latestJob(reader, FIGURES_JOB, found.id),
		reader
			.select({
				decision: signOff.decision,
				comment: signOff.comment,
				by: person.name,
				at: signOff.at
			})
			.from(signOff)
			.innerJoin(person, eq(person.id, signOff.personId))
			.where(eq(signOff.reportId, found.id))
			// What was sent comes before what was decided of it, in the same millisecond too.
			.orderBy(desc(signOff.at), sql`case when ${signOff.decision} = 'sent' then 1 else 0 end`),
		reader
			.select({
				number: release.number,
				publishedAt: release.publishedAt,
				changeNote: release.changeNote
			})
			.from(release)
			.where(eq(release.consultationId, consultationId))
			.orderBy(desc(release.number))
	]);
	return {
		snapshot,
		report: {
			state,
			revision,
			draft: deskDraft(draft),
			figures,
			threshold: assessed.consultation.facts.threshold,
			preview: assessed.content === null ? null : reveal(assessed.content),
			blockers: assessed.blockers,
			job,
			hasNewerSnapshot: snapshot !== null && snapshot.id !== snapshotId,
			signOffs,
			releases,
			nextNumber: assessed.nextNumber
		}
	};
}
