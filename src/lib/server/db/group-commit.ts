import { AsyncLocalStorage } from 'node:async_hooks';

/** How one connection opens a transaction, marks a place in it, and keeps or drops what follows. */
export interface Brackets {
	begin(): void;
	commit(): void;
	rollback(): void;
	mark(): void;
	keep(): void;
	drop(): void;
	/** False when the engine has rolled everything back by itself, as for a full disk. */
	isOpen(): boolean;
}

interface Job {
	run(): Promise<() => void>;
	fail(error: unknown): void;
}

// Bounds how long the first of a group waits for the last.
const LARGEST_GROUP = 64;

/**
 * Makes writers that wait in line share one commit, and so one wait for the disk. They still run
 * one after another, each as if alone: one that throws is undone to its own beginning, and none
 * hears that it is done before the commit of all of them is on the disk.
 * @param inTurn runs work when everything before it in the line has ended
 * @returns runs a writer; rejects with what it throws, or with the failure of the commit
 */
export function groupCommit(
	brackets: Brackets,
	inTurn: (work: () => Promise<void>) => Promise<void>
): <T>(work: () => Promise<T>) => Promise<T> {
	let waiting: Job[] = [];

	const runGroup = async (): Promise<void> => {
		const group = waiting.slice(0, LARGEST_GROUP);
		waiting = waiting.slice(LARGEST_GROUP);
		if (waiting.length > 0) void inTurn(runGroup);
		const finish: (() => void)[] = [];
		try {
			brackets.begin();
			for (const job of group) finish.push(await attempt(job));
			brackets.commit();
		} catch (error) {
			if (brackets.isOpen()) brackets.rollback();
			for (const job of group) job.fail(error);
			return;
		}
		for (const tell of finish) tell();
	};

	/** Runs one job to what it will hear after the commit; throws when the whole group is lost. */
	const attempt = async (job: Job): Promise<() => void> => {
		brackets.mark();
		try {
			const done = await job.run();
			brackets.keep();
			return done;
		} catch (error) {
			if (!brackets.isOpen()) throw error;
			brackets.drop();
			return () => {
				job.fail(error);
			};
		}
	};

	return <T>(work: () => Promise<T>) =>
		new Promise<T>((resolve, reject) => {
			// Bound to its own caller: whoever runs the group is not who asked.
			const own = AsyncLocalStorage.bind(work);
			waiting.push({
				run: async () => {
					const out = await own();
					return () => {
						resolve(out);
					};
				},
				fail: reject
			});
			if (waiting.length === 1) void inTurn(runGroup);
		});
}
