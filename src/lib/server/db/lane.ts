export interface Lane {
	/** Runs work beside other work, once nobody is alone or waits to be. */
	beside<T>(work: () => Promise<T>): Promise<T>;
	/** Runs work when everything begun before has ended, and nothing else meanwhile. */
	alone<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Lets transactions run side by side until one collides, and that one again by itself. Trying
 * again beside the same crowd collides again: in a storm of respondents PostgreSQL would refuse
 * some of them after ten tries, because serializable reads lock whole pages of an index.
 * It knows this process only; against another process the tries remain.
 */
export function makeLane(): Lane {
	/** What runs side by side now. */
	const running = new Set<Promise<unknown>>();
	/** Ends when the last of those that want to be alone has been. */
	let turn: Promise<unknown> = Promise.resolve();
	let waiting = 0;

	return {
		async beside(work) {
			while (waiting > 0) await turn;
			const run = work();
			// A Set of these never rejects: who waits for it waits for the end, not for the outcome.
			const settled: Promise<unknown> = run
				.catch(() => undefined)
				.finally(() => running.delete(settled));
			running.add(settled);
			return run;
		},
		alone(work) {
			waiting++;
			const before = turn;
			const run = (async () => {
				try {
					await before;
					await Promise.all(running);
					return await work();
				} finally {
					waiting--;
				}
			})();
			turn = run.catch(() => undefined);
			return run;
		}
	};
}
