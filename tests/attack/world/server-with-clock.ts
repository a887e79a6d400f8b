import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { freePort } from '../../run/free-port.js';
import { TEST_SECRET_KEY } from '../../support/secret-key.ts';

const program = fileURLToPath(new URL('../../../src/launch/serve.js', import.meta.url));
const setClock = pathToFileURL(fileURLToPath(new URL('set-clock.js', import.meta.url))).href;

/** The built server in a process of its own, whose clock is moved from here. */
export interface ServerWithClock {
	readonly url: string;
	/** Milliseconds of the epoch, by its clock. */
	now(): number;
	/** Moves its clock on; resolves when what was due meanwhile has happened. */
	moveTo(at: number): Promise<void>;
	/** What it printed, line by line: the log that an operator has. */
	log(): string[];
	/** Ends it as a power cut would. */
	kill(): Promise<void>;
}

/**
 * Starts build/ on a migrated database.
 * @param env settings of the product, and those of `set-clock.js`
 */
export async function startServerWithClock(
	begin: number,
	env: Record<string, string>
): Promise<ServerWithClock> {
	const port = String(await freePort());
	const url = `http://localhost:${port}`;
	const child = spawn(process.execPath, ['--import', setClock, program], {
		env: {
			...process.env,
			...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: port, ORIGIN: url },
			// A busy machine makes pauses that are none.
			...{ KEEP_ALIVE_TIMEOUT: '600', SECRET_KEY: TEST_SECRET_KEY },
			...{ TEST_NOW: String(begin), ...env }
		},
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	let printed = '';
	let now = begin;
	const ended = new Promise<never>((_, reject) => {
		child.once('close', () => {
			reject(new Error(`The server has ended:\n${printed}`));
		});
	});
	// Whoever waits for something else is told; nobody has to.
	ended.catch(() => undefined);
	const ready = new Promise<void>((resolve) => {
		const keep = (part: Buffer) => {
			printed += part.toString();
			if (printed.includes('is ready at')) resolve();
		};
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
	});
	await Promise.race([ready, ended]);
	return {
		url,
		now: () => now,
		async moveTo(at) {
			if (at <= now) return;
			const reached = new Promise<void>((resolve) => {
				child.once('message', () => {
					resolve();
				});
			});
			child.send({ to: at });
			await Promise.race([reached, ended]);
			now = at;
		},
		log: () => printed.split('\n').filter((line) => line !== ''),
		async kill() {
			child.kill('SIGKILL');
			await ended.catch(() => undefined);
		}
	};
}
