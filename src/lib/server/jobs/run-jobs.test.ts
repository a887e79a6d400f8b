import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { testContext, type TestContext } from '../../../../tests/support/context.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { DomainError } from '../../domain/shared/domain-error.ts';
import { job } from '../db/schema.ts';
import { enqueue } from './enqueue.ts';
import type { JobHandlers } from './job-handler.ts';
import { latestJob } from './read-job.ts';
import { runWaitingJobs, startJobs, wakeJobs } from './run-jobs.ts';

const db = useDatabase();
let ctx: TestContext;
let done: string[];

const handlers: JobHandlers = {
	count: {
		async run(_ctx, subjectId, report) {
			await report(40, 'Counting the answers');
			done.push(subjectId);
		}
	},
	refused: { run: () => Promise.reject(new DomainError('not-found', 'report')) },
	broken: { run: () => Promise.reject(new Error('of Tŷ Gobaith, 07700 900123')) }
};
const queue = (kind: string, subjectId: string) =>
	ctx.db.write((tx) => enqueue(ctx, tx, { jobId: ctx.random.id(), kind, subjectId }));
const state = (kind: string, subjectId: string) => latestJob(ctx.db.read, kind, subjectId);

beforeEach(() => {
	ctx = testContext(db());
	done = [];
});

describe('the queue', () => {
	it('works off what waits, oldest first, and says that it is done', async () => {
		await queue('count', 'first');
		ctx.clock.advance({ minutes: 1 });
		await queue('count', 'second');
		await runWaitingJobs(ctx, handlers);
		expect(done).toEqual(['first', 'second']);
		expect(await state('count', 'first')).toEqual({
			state: 'done',
			progress: 100,
			step: 'Done',
			errorCode: null
		});
	});

	it('does not queue twice what is still waiting', async () => {
		await queue('count', 'first');
		await queue('count', 'first');
		await runWaitingJobs(ctx, handlers);
		expect(done).toEqual(['first']);
		await queue('count', 'first');
		await runWaitingJobs(ctx, handlers);
		expect(done).toEqual(['first', 'first']);
	});

	it('starts again what was running when the process was killed', async () => {
		await queue('count', 'first');
		await ctx.db.write((tx) => tx.update(job).set({ state: 'running', progress: 60 }));
		await runWaitingJobs(ctx, handlers);
		expect(done).toEqual([]);
		await startJobs(ctx, handlers);
		await vi.waitFor(async () => {
			expect(await state('count', 'first')).toMatchObject({ state: 'done' });
		});
		expect(done).toEqual(['first']);
	});

	it('takes up what is queued later when it is woken', async () => {
		await startJobs(ctx, handlers);
		await queue('count', 'later');
		wakeJobs(ctx);
		await vi.waitFor(async () => {
			expect(await state('count', 'later')).toMatchObject({ state: 'done' });
		});
	});

	it('keeps why it failed as a code, never the words, and goes on with the next', async () => {
		await queue('refused', 'a');
		await queue('broken', 'b');
		await queue('unknown', 'c');
		await queue('count', 'd');
		await runWaitingJobs(ctx, handlers);
		expect(await state('refused', 'a')).toMatchObject({ state: 'failed', errorCode: 'not-found' });
		expect(await state('broken', 'b')).toMatchObject({ errorCode: 'unexpected' });
		expect(await state('unknown', 'c')).toMatchObject({ errorCode: 'bad-request' });
		expect(done).toEqual(['d']);
		const kept = await ctx.db.read.select().from(job).where(eq(job.kind, 'broken'));
		expect(JSON.stringify([kept, ctx.log.lines()])).not.toContain('Gobaith');
	});
});
