import type { Context } from '../context.ts';
import { errorLabel } from '../log.ts';

const MINUTE = 60_000;

/** What is looked after regularly, by a name for the log. Doing it twice must come to the same. */
export type Ticking = Readonly<Record<string, (ctx: Context) => Promise<void>>>;

/**
 * Does each of the works at once and then every minute, one after another. A round that takes
 * longer than a minute is not overtaken by the next; one work's failure stops no other.
 * @param every milliseconds between rounds
 * @returns `stop`, which resolves when nothing is under way any more
 */
export function startTick(
	ctx: Context,
	works: Ticking,
	every = MINUTE
): { stop: () => Promise<void> } {
	let underWay: Promise<void> | null = null;
	const round = (): void => {
		underWay ??= runAll(ctx, works).finally(() => {
			underWay = null;
		});
	};
	round();
	const timer = setInterval(round, every);
	// It keeps no process alive.
	timer.unref();
	return {
		async stop() {
			clearInterval(timer);
			await underWay;
		}
	};
}

async function runAll(ctx: Context, works: Ticking): Promise<void> {
	for (const [name, work] of Object.entries(works)) {
		try {
			await work(ctx);
		} catch (error) {
			ctx.log.error('tick failed', { jobKind: name, error: errorLabel(error) });
		}
	}
}
