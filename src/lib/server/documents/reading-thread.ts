import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingTask } from './reading-task.ts';

/**
 * Where this file lies, in the sources and in what is built from them: the thread begins here.
 * The reader itself is imported only there.
 */
export const THREAD_ADDRESS = import.meta.url;

/** What a thread is started with: others, such as a test runner's, import this file too. */
export interface ThreadData {
	readsDocuments: true;
	address: string;
}

if (typeof workerData === 'object' && workerData !== null && 'readsDocuments' in workerData)
	parentPort?.on('message', (task: ReadingTask) => {
		void import('./reading-task.ts').then(async ({ readTask }) => {
			parentPort?.postMessage(await readTask(task));
		});
	});
