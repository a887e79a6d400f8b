import { desc, eq } from 'drizzle-orm';
import { snapshotSchema } from '../../domain/coding/snapshot.ts';
import { auditReleases } from '../../domain/disclosure/audit-release.ts';
import { reveal, type Releasable } from '../../domain/disclosure/releasable.ts';
import { redlineOf } from '../../domain/documents/matching/redline.ts';
import { composeRedraft } from '../../domain/redrafts/compose-redraft.ts';
import type { RedraftBlocker } from '../../domain/redrafts/redraft-blocker.ts';
import { tablesOf, type RedraftContent } from '../../domain/redrafts/redraft-content.ts';
import { absentClauses } from '../../domain/reports/comments/absent-clause.ts';
import { fold } from '../../domain/shared/fold.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/client.ts';
import { codingSnapshot, redraftRelease } from '../db/schema.ts';
import { consultationFacts } from '../reports/consultation-facts.ts';
import { releaseSafety } from '../reports/release-safety.ts';
import { releasedSoFar } from '../reports/released-so-far.ts';
import { findReport } from '../reports/report-of.ts';
import { countComments } from './count-comments.ts';
import { readOutcomes } from './read-outcomes.ts';
import { readRedraft } from './read-redraft.ts';

export interface AssessedRedraft {
	/** What would be published; null before the two versions are matched. */
	content: Releasable<RedraftContent> | null;
	blockers: RedraftBlocker[];
	/** Of the matching that it rests on. */
	revision: number;
	/** Number of the next release of it: 1 for the first. */
	nextNumber: number;
}

/**
 * What would be published of the next version, audited together with everything published of the
 * consultation before, and what blocks it. The page explains with it and the command refuses with
 * it. Comments are counted of the responses on which the newest published report rests, so that
 * both speak of the same organisations.
 */
export async function assessRedraft(
	ctx: Pick<Context, 'clock'>,
	reader: Reader,
	consultationId: string
): Promise<AssessedRedraft> {
	const found = await readRedraft(ctx, reader, consultationId);
	const [latest] = await reader
		.select({ number: redraftRelease.number })
		.from(redraftRelease)
		.where(eq(redraftRelease.consultationId, consultationId))
		.orderBy(desc(redraftRelease.number))
		.limit(1);
	const nextNumber = (latest?.number ?? 0) + 1;
	const matching = found?.matching ?? null;
	if (found === null || matching === null)
		return { content: null, blockers: [{ kind: 'not-matched' }], revision: 0, nextNumber };

	const { reports, audited } = await releasedSoFar(reader, consultationId);
	const report = await findReport(reader, consultationId);
	const { facts } = await consultationFacts(reader, consultationId);
	const accepted = new Set(report?.draft.acceptedNames ?? []);
	const { protectedInText } = await releaseSafety(ctx, reader, consultationId, []);
	const responseIds = await readResponseIds(reader, reports.at(-1)?.snapshotId ?? null);
	const { content, refusals } = composeRedraft({
		facts: {
			title: found.next.title,
			earlierTitle: found.earlier.title,
			secretariat: facts.secretariat,
			consultationTitle: facts.consultation.title,
			threshold: facts.threshold
		},
		redline: redlineOf(found.olds, found.news, matching),
		outcomes: await readOutcomes(reader, consultationId),
		comments: await countComments(reader, {
			consultationId,
			responseIds,
			clauses: found.olds
		}),
		read: responseIds.length,
		recommendations: reports.at(-1)?.content.recommendations ?? [],
		protectedNames: protectedInText.filter((name) => !accepted.has(fold(name)))
	});
	const tables = tablesOf(reveal(content));
	const failures = auditReleases(
		[
			...audited,
			{
				// Behind all others.
				number: (reports.at(-1)?.number ?? 0) + 1,
				name: 'The page about the next version',
				tables,
				absent: absentClauses(tables),
				respondents: null
			}
		],
		facts.threshold
	);
	return {
		...{ content, nextNumber },
		revision: found.revision,
		blockers: [
			...(reports.length === 0 ? [{ kind: 'not-reported' } as const] : []),
			...(matching.unsure.length === 0
				? []
				: [{ kind: 'unsure', count: matching.unsure.length } as const]),
			...refusals.map((refusal) => ({ kind: 'names-organisation' as const, ...refusal })),
			...failures.map(({ where, reason }) => ({ kind: 'audit' as const, where, reason }))
		]
	};
}

async function readResponseIds(
	reader: Pick<Reader, 'select'>,
	snapshotId: string | null
): Promise<string[]> {
	if (snapshotId === null) return [];
	const [row] = await reader
		.select({ content: codingSnapshot.content })
		.from(codingSnapshot)
		.where(eq(codingSnapshot.id, snapshotId));
	return row === undefined ? [] : snapshotSchema.parse(row.content).responseIds;
}
