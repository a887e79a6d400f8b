import { asc, eq } from 'drizzle-orm';
import type { AuditedRelease } from '../../domain/disclosure/audit-release.ts';
import { releasedTablesIn } from '../../domain/disclosure/released-tables.ts';
import { absentClauses } from '../../domain/reports/comments/absent-clause.ts';
import { auditedRelease } from '../../domain/reports/audited-release.ts';
import { releaseContentSchema, type ReleaseContent } from '../../domain/reports/release-content.ts';
import type { Reader } from '../db/client.ts';
import { redraftRelease, release } from '../db/schema.ts';

export interface ReleasedSoFar {
	/** The reports, oldest first. */
	reports: { number: number; snapshotId: string | null; content: ReleaseContent }[];
	/** Everything that was ever published of the consultation in numbers. */
	audited: AuditedRelease[];
}

/**
 * What a reader has of a consultation, for the auditor: its reports, and the counts that were
 * published beside its next version. Of the latter only the tables are taken, as they stand: what
 * they are for is known to the feature that published them, which needs reports and calls this too.
 * @param names of the organisations that answered by name, for whoever is about to quote some
 */
export async function releasedSoFar(
	reader: Pick<Reader, 'select'>,
	consultationId: string,
	names: readonly string[] = []
): Promise<ReleasedSoFar> {
	const rows = await reader
		.select({ number: release.number, content: release.content, snapshotId: release.snapshotId })
		.from(release)
		.where(eq(release.consultationId, consultationId))
		.orderBy(asc(release.number));
	const reports = rows.map((row) => ({
		...row,
		content: releaseContentSchema.parse(row.content)
	}));
	const beside = await reader
		.select({ content: redraftRelease.content })
		.from(redraftRelease)
		.where(eq(redraftRelease.consultationId, consultationId))
		.orderBy(asc(redraftRelease.number));
	return {
		reports,
		audited: [
			...beside.map(({ content }) => {
				const tables = releasedTablesIn(content);
				return {
					...{ number: 0, name: 'The page about the next version', tables },
					...{ absent: absentClauses(tables), respondents: null }
				};
			}),
			...reports.map(({ number, content }) => auditedRelease(number, content, names))
		]
	};
}
