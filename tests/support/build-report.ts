// A program: closes the coding of the consultation that its argument names, drafts its report and
// counts the figures as the server's queue does. Prints what it took, as JSON: see `BuiltReport`.
import { eq } from 'drizzle-orm';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../src/lib/server/clock.ts';
import { freezeCoding } from '../../src/lib/server/coding/freeze-coding.ts';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { report } from '../../src/lib/server/db/schema.ts';
import { runWaitingJobs } from '../../src/lib/server/jobs/run-jobs.ts';
import { makeLog } from '../../src/lib/server/log.ts';
import { systemRandom } from '../../src/lib/server/random.ts';
import { makeSealing } from '../../src/lib/server/sealing.ts';
import { TEST_SECRET_KEY } from './secret-key.ts';
import { FIGURES_JOB, figuresJob } from '../../src/lib/server/reports/build-figures.ts';
import { draftReport } from '../../src/lib/server/reports/draft-report.ts';
import { mair } from './cast.ts';

export interface BuiltReport {
	/** Responses that the figures speak of. */
	read: number;
	/** Seconds of closing the coding, of drafting, and of counting in the background. */
	freeze: number;
	draft: number;
	count: number;
	/** Seconds of processor time for all three: on a busy machine it tells more than the clock. */
	processor: number;
	/** The most memory that this process had resident, in MB. */
	peakMegabytes: number;
	/** The longest that anybody else had to wait for this process, in ms. */
	longestBlock: number;
	/** How often the progress that the page shows moved on. */
	progressSteps: number;
}

const [consultationId = ''] = process.argv.slice(2);
const db = await openDatabase();
const sealing = makeSealing(TEST_SECRET_KEY);
const ctx = { db, clock: systemClock, random: systemRandom, log: makeLog(), sealing };
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
	const began = performance.now();
	await work();
	const took = performance.now() - began;
	// The delay is measured by a timer, which has to come to its turn.
	await pause(20);
	return took / 1000;
};

let progressSteps = 0;
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
await pause(20);
const before = process.cpuUsage();
const freeze = await seconds(() => freezeCoding(ctx, mair, { consultationId }));
const draft = await seconds(() => draftReport(ctx, mair, { consultationId }));
const count = await seconds(() =>
	runWaitingJobs(ctx, {
		[FIGURES_JOB]: {
			run: (...[own, subjectId, progress]) =>
				figuresJob.run(own, subjectId, (percent, step) => {
					progressSteps++;
					return progress(percent, step);
				})
		}
	})
);
delay.disable();
const { user, system } = process.cpuUsage(before);
const [made] = await db.read
	.select({ figures: report.figures })
	.from(report)
	.where(eq(report.consultationId, consultationId));
await db.close();
const built: BuiltReport = {
	read: made?.figures?.read ?? 0,
	freeze,
	draft,
	count,
	processor: (user + system) / 1e6,
	peakMegabytes: process.resourceUsage().maxRSS / 1024,
	longestBlock: delay.max / 1e6,
	progressSteps
};
console.log(JSON.stringify(built));
