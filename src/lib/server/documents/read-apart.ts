import type { ImportRefusal } from '../../domain/documents/import-refusal.ts';
import { err, type Result } from '../../domain/shared/result.ts';
import type { ReadingTask, UndrawnText } from './reading-task.ts';
import { keepThread, MEGABYTES, takeThread } from './warm-thread.ts';

/** What reading one file may take. */
export interface ReadingLimits {
	milliseconds: number;
	/** Of memory for what is made while reading. */
	megabytes: number;
}

/** A document of 2,000 paragraphs takes some seconds; proxies give up after a minute. */
const LIMITS: ReadingLimits = { milliseconds: 50_000, megabytes: MEGABYTES };

/** One at a time: each may take that memory. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a text in a thread of its own, which is ended when it takes too long or too much memory:
 * what an official sends may be made to do so, and everybody else waits for this process.
 * @returns what `readTask` does; `takes-too-long`; `too-many-parts` when memory ends; `damaged` for
 * whatever else goes wrong in there, which takes a file that no program wrote
 */
export async function readApart(
	task: ReadingTask,
	limits: ReadingLimits = LIMITS
): Promise<Result<UndrawnText, ImportRefusal>> {
	const reading = last.then(async () => await inThread(task, limits));
	last = reading.catch(() => undefined);
	return await reading;
}

async function inThread(
	task: ReadingTask,
	{ milliseconds, megabytes }: ReadingLimits
): Promise<Result<UndrawnText, ImportRefusal>> {
	const thread = await takeThread(megabytes);
	const stop = new AbortController();
	const read = await new Promise<Result<UndrawnText, ImportRefusal> | ImportRefusal>((resolve) => {
		const timer = setTimeout(resolve, milliseconds, 'takes-too-long');
		const onMessage = (message: Result<UndrawnText, ImportRefusal>) => {
			resolve(message);
		};
		const onError = (error: Error) => {
			const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
			resolve(isMemory ? 'too-many-parts' : 'damaged');
		};
		const onExit = () => {
			resolve('damaged');
		};
		thread.on('message', onMessage).on('error', onError).on('exit', onExit);
		stop.signal.addEventListener('abort', () => {
			clearTimeout(timer);
			thread.off('message', onMessage).off('error', onError).off('exit', onExit);
		});
		thread.postMessage(task);
	});
	stop.abort();
	if (typeof read !== 'string') {
		if (megabytes === MEGABYTES) keepThread(thread);
		else await thread.terminate();
		return read;
	}
	await thread.terminate();
	return err(read);
}
