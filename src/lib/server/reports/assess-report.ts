import { auditReleases } from '../../domain/disclosure/audit-release.ts';
import { reveal, type Releasable } from '../../domain/disclosure/releasable.ts';
import { auditedRelease } from '../../domain/reports/audited-release.ts';
import { composeRelease } from '../../domain/reports/compose-release.ts';
import type { ReleaseContent } from '../../domain/reports/release-content.ts';
import { sendingBlockers, type SendingBlocker } from '../../domain/reports/sending-blockers.ts';
import type { Reader } from '../db/client.ts';
import type { Context } from '../context.ts';
import { commentedDocument } from './comments/commented-document.ts';
import { consultationFacts, type ConsultationFacts } from './consultation-facts.ts';
import { quotationFacts, type QuotationFacts } from './quotations/quotation-facts.ts';
import { releaseSafety } from './release-safety.ts';
import { releasedSoFar } from './released-so-far.ts';
import { reportOf, type Report } from './report-of.ts';

export interface AssessedReport {
	report: Report;
	consultation: ConsultationFacts;
	/** What would be published; null until the figures are counted. */
	content: Releasable<ReleaseContent> | null;
	blockers: SendingBlocker[];
	quotations: Map<string, QuotationFacts>;
	/** Number of the next release: 1 for the first. */
	nextNumber: number;
}

/**
 * A report with what would be published of it, audited together with everything published before,
 * and what blocks it. Pages explain with it and commands refuse with it.
 * @throws DomainError `not-found`
 */
export async function assessReport(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	consultationId: string
): Promise<AssessedReport> {
	const report = await reportOf(reader, consultationId);
	const { draft, figures } = report;
	const consultation = await consultationFacts(reader, consultationId);
	const k = consultation.facts.threshold;
	const quotations = await quotationFacts(reader, consultationId, draft.quotations, k);
	const { reports, audited } = await releasedSoFar(reader, consultationId, figures?.names);
	const nextNumber = (reports.at(-1)?.number ?? 0) + 1;
	const hits = new Map([...quotations].map(([id, facts]) => [id, facts.hits]));
	if (figures === null)
		return {
			report,
			consultation,
			content: null,
			blockers: sendingBlockers({ draft, figures, refusals: [], auditFailures: [], hits }),
			quotations,
			nextNumber
		};

	const safety = await releaseSafety(ctx, reader, consultationId, draft.quotations);
	const { content, refusals } = composeRelease(
		draft,
		figures,
		consultation.facts,
		safety,
		await commentedDocument(ctx, reader, consultationId),
		reports.map(({ content }) => content)
	);
	const included = new Set(draft.findings.flatMap((own) => (own.isIncluded ? [own.id] : [])));
	const passages = draft.quotations.flatMap(({ findingId, passageId, attribution }) => {
		const comment = safety.commentPassages?.get(passageId);
		return comment === undefined || !included.has(findingId) ? [] : [{ ...comment, attribution }];
	});
	const auditFailures = auditReleases(
		[...audited, auditedRelease(nextNumber, reveal(content), figures.names, passages)],
		k
	);
	return {
		report,
		consultation,
		content,
		blockers: sendingBlockers({ draft, figures, refusals, auditFailures, hits }),
		quotations,
		nextNumber
	};
}
