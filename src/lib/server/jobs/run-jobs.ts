import { asc, eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { Database } from '../db/client.ts';
import { job } from '../db/schema.ts';
import { errorLabel } from '../log.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import type { JobHandlers } from './job-handler.ts';

/** The queue of each open database; `wakeJobs` finds it. */
const queues = new WeakMap<Database, () => void>();

/**
 * Starts working off the queue in this process, one job at a time. What was running when the
 * process was killed starts again from its beginning.
 */
export async function startJobs(ctx: Context, handlers: JobHandlers): Promise<void> {
	await ctx.db.write(async (tx) => {
		await tx
			.update(job)
			.set({ state: 'waiting', progress: 0, step: 'Starting again' })
			.where(eq(job.state, 'running'));
	});
	let isBusy = false;
	let wasWoken = false;
	const wake = (): void => {
		wasWoken = true;
		if (isBusy) return;
		isBusy = true;
		void (async () => {
			try {
				while (wasWoken) {
					wasWoken = false;
					await runWaitingJobs(ctx, handlers);
				}
			} catch (error) {
				// The database went away; the next waking tries again.
				ctx.log.error('queue stopped', { error: errorLabel(error) });
			} finally {
				isBusy = false;
			}
		})();
	};
	queues.set(ctx.db, wake);
	wake();
}

/** Tells the queue of this process that there is work. Does nothing where none was started. */
export function wakeJobs(ctx: Pick<Context, 'db'>): void {
	queues.get(ctx.db)?.();
}

/** Works off everything that waits, oldest first, and resolves when nothing waits any more. */
export async function runWaitingJobs(ctx: Context, handlers: JobHandlers): Promise<void> {
	for (;;) {
		const [next] = await ctx.db.read
			.select({ id: job.id, kind: job.kind, subjectId: job.subjectId })
			.from(job)
			.where(eq(job.state, 'waiting'))
			.orderBy(asc(job.queuedAt), asc(job.id))
			.limit(1);
		if (next === undefined) return;
		await runOne(ctx, handlers, next);
	}
}

async function runOne(
	ctx: Context,
	handlers: JobHandlers,
	{ id, kind, subjectId }: { id: string; kind: string; subjectId: string }
): Promise<void> {
	const set = (values: Partial<typeof job.$inferInsert>) =>
		ctx.db.write(async (tx) => {
			await tx.update(job).set(values).where(eq(job.id, id));
		});
	await set({ state: 'running', step: 'Starting' });
	try {
		const handler = handlers[kind];
		if (handler === undefined) throw new DomainError('bad-request', 'unknown kind of job');
		await handler.run(ctx, subjectId, (progress, step) => set({ progress, step }));
		await set({ state: 'done', progress: 100, step: 'Done', finishedAt: ctx.clock.now() });
	} catch (error) {
		const errorCode = error instanceof DomainError ? error.code : 'unexpected';
		ctx.log.error('job failed', { jobKind: kind, error: errorLabel(error) });
		await set({ state: 'failed', errorCode, finishedAt: ctx.clock.now() });
	}
}
