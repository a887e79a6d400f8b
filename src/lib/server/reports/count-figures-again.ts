import type { Actor } from '../../domain/shared/actor.ts';
import { authorise } from '../access/can.ts';
import type { Context } from '../context.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { wakeJobs } from '../jobs/run-jobs.ts';
import { FIGURES_JOB } from './build-figures.ts';
import { reportOf } from './report-of.ts';

/**
 * Queues the counting once more, after it failed.
 * @throws DomainError `not-found`, and what `authorise` throws
 */
export async function countFiguresAgain(
	ctx: Context,
	actor: Actor,
	{ consultationId }: { consultationId: string }
): Promise<void> {
	authorise(actor, 'report:edit');
	const jobId = ctx.random.id();
	await ctx.db.write(async (tx) => {
		const { id } = await reportOf(tx, consultationId);
		await enqueue(ctx, tx, { jobId, kind: FIGURES_JOB, subjectId: id });
	});
	wakeJobs(ctx);
}
