import { and, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Writer } from '../db/client.ts';
import { job } from '../db/schema.ts';

/**
 * Puts work in the queue, in the transaction of the change that needs it. The same work that is
 * still waiting is not queued twice. Call `wakeJobs` when the transaction is through.
 * @param jobId made outside the transaction
 */
export async function enqueue(
	ctx: Pick<Context, 'clock'>,
	tx: Writer,
	work: { jobId: string; kind: string; subjectId: string }
): Promise<void> {
	const [waiting] = await tx
		.select({ id: job.id })
		.from(job)
		.where(
			and(eq(job.kind, work.kind), eq(job.subjectId, work.subjectId), eq(job.state, 'waiting'))
		)
		.limit(1);
	if (waiting !== undefined) return;
	await tx.insert(job).values({
		id: work.jobId,
		kind: work.kind,
		subjectId: work.subjectId,
		state: 'waiting',
		progress: 0,
		step: 'Waiting to start',
		errorCode: null,
		queuedAt: ctx.clock.now(),
		finishedAt: null
	});
}
