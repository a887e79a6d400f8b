import { moveDraft, startDraft } from '../../domain/reports/start-draft.ts';
import { stateAfter } from '../../domain/reports/report-lifecycle.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { eq } from 'drizzle-orm';
import { authorise } from '../access/can.ts';
import { recordChange } from '../audit/record.ts';
import { latestSnapshot } from '../coding/latest-snapshot.ts';
import { readSnapshot } from '../coding/read-snapshot.ts';
import type { Context } from '../context.ts';
import { report } from '../db/schema.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { wakeJobs } from '../jobs/run-jobs.ts';
import { FIGURES_JOB } from './build-figures.ts';
import { consultationFacts } from './consultation-facts.ts';
import { findReport } from './report-of.ts';

/**
 * Drafts the report of a consultation from its newest snapshot, or moves a draft that there is to
 * it, keeping what was written. The figures are counted in the background.
 * @throws DomainError `not-ready` while the coding was never closed, `already-done` when the
 * report is on the newest snapshot, and what `authorise` throws
 */
export async function draftReport(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<void> {
	authorise(actor, 'report:edit');
	const newest = await latestSnapshot(ctx, consultationId);
	if (newest === null) throw new DomainError('not-ready', 'no snapshot');
	const [{ content: snapshot }, { content }] = await Promise.all([
		readSnapshot(ctx, actor, newest.id),
		consultationFacts(ctx.db.read, consultationId)
	]);
	const newId = ctx.random.id();
	const jobId = ctx.random.id();

	await ctx.db.write(async (tx) => {
		const old = await findReport(tx, consultationId);
		if (old?.snapshotId === newest.id) throw new DomainError('already-done', 'same snapshot');
		if (old === null)
			await tx.insert(report).values({
				id: newId,
				consultationId,
				snapshotId: newest.id,
				state: 'draft',
				draft: startDraft(content, snapshot),
				revision: 1,
				figures: null,
				createdAt: ctx.clock.now()
			});
		else
			await tx
				.update(report)
				.set({
					snapshotId: newest.id,
					draft: moveDraft(old.draft, snapshot),
					figures: null,
					revision: old.revision + 1,
					state: stateAfter(old.state, 'edit') ?? 'draft'
				})
				.where(eq(report.id, old.id));
		await enqueue(ctx, tx, { jobId, kind: FIGURES_JOB, subjectId: old?.id ?? newId });
		await recordChange(ctx, tx, actor, {
			action: old === null ? 'report:drafted' : 'report:moved-to-snapshot',
			subjectKind: 'consultation',
			subjectId: consultationId,
			detail: { snapshotNumber: newest.number }
		});
	});
	wakeJobs(ctx);
}
