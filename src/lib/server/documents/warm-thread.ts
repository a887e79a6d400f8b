import { Worker } from 'node:worker_threads';
import type { ThreadData } from './reading-thread.ts';

/** Of memory for what is made while reading, on top of the file's own bytes. */
export const MEGABYTES = 768;
/** So long a thread waits for another file before it is ended. */
const IDLE = 20_000;

/** Sources are TypeScript: `vite dev` and the tests have to teach a thread to read it. */
const FROM_SOURCES = `import('tsx/esm/api').then(({ register }) => {
	register();
	return import(require('node:worker_threads').workerData.address);
});`;

let warm: { thread: Worker; timer: NodeJS.Timeout } | null = null;

/** A thread that reads documents: one that has nothing to do, or a new one. */
export async function takeThread(megabytes: number): Promise<Worker> {
	const kept = warm;
	warm = null;
	if (kept === null) return await startThread(megabytes);
	clearTimeout(kept.timer);
	kept.thread.ref();
	if (megabytes === MEGABYTES) return kept.thread;
	void kept.thread.terminate();
	return await startThread(megabytes);
}

/** Keeps a thread that has done its work for the next file; it does not keep the process running. */
export function keepThread(thread: Worker): void {
	thread.unref();
	const timer = setTimeout(() => {
		if (warm?.thread === thread) warm = null;
		void thread.terminate();
	}, IDLE).unref();
	warm = { thread, timer };
}

async function startThread(megabytes: number): Promise<Worker> {
	// Imported here, and by nobody else, it is a file of its own in what is built, and the thread
	// loads nothing of the server.
	const { THREAD_ADDRESS } = await import('./reading-thread.ts');
	const isSource = THREAD_ADDRESS.endsWith('.ts');
	const data: ThreadData = { readsDocuments: true, address: THREAD_ADDRESS };
	const thread = new Worker(isSource ? FROM_SOURCES : new URL(THREAD_ADDRESS), {
		eval: isSource,
		workerData: data,
		resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
		// Reading a file needs no secret.
		env: {}
	});
	thread.on('exit', () => {
		if (warm?.thread === thread) warm = null;
	});
	// An error ends the thread; who waits for it listens too, and while it is idle nobody has to.
	thread.on('error', () => undefined);
	return thread;
}
