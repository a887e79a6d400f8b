import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../run/free-port.js';
import { TEST_SECRET_KEY } from '../support/secret-key.ts';

const program = fileURLToPath(new URL('../../src/launch/serve.js', import.meta.url));

/** A server of its own, as `npm start` runs it, on a database of its own. */
export interface Server {
	readonly url: string;
	/** Where its SQLite file is, for a story that looks at what is kept. */
	readonly databaseFile: string;
	/** Everything that it printed so far: what an operator has in its log. */
	output(): string;
	/** The one-time link that makes the first account, printed while there is none. */
	setUpLink(): string;
	/** Ends it: SIGTERM as an operator would, SIGKILL as a power cut would. Resolves when it has ended. */
	stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
	/** Starts it again on the same address and database. */
	start(): Promise<void>;
	/** Stops it and deletes its database. */
	remove(): Promise<void>;
}

/**
 * Starts a server from build/ and resolves when it answers.
 *
 * @param env more settings; `DATABASE_URL` replaces the SQLite file of its own
 */
export async function startServer(env: Record<string, string> = {}): Promise<Server> {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-e2e-'));
	const databaseFile = join(folder, 'soundings.db');
	const port = String(await freePort());
	const url = `http://localhost:${port}`;
	let child: ChildProcess | undefined;
	let printed = '';

	const server: Server = {
		url,
		databaseFile,
		output: () => printed,
		setUpLink() {
			const link = /https?:\/\/\S*\/set-up\S*/.exec(printed)?.[0];
			if (link === undefined) throw new Error(`No set-up link was printed:\n${printed}`);
			return link;
		},
		async start() {
			const started = spawn(process.execPath, [program], {
				env: {
					...process.env,
					NODE_ENV: 'production',
					HOST: '127.0.0.1',
					PORT: port,
					ORIGIN: url,
					DATABASE_URL: `file:${databaseFile}`,
					SECRET_KEY: TEST_SECRET_KEY,
					...env
				},
				stdio: ['ignore', 'pipe', 'pipe']
			});
			child = started;
			const keep = (part: Buffer) => (printed += part.toString());
			started.stdout.on('data', keep);
			started.stderr.on('data', keep);
			await untilHealthy(
				url,
				() => hasEnded(started),
				() => printed
			);
		},
		async stop(signal = 'SIGTERM') {
			if (child === undefined || hasEnded(child)) return;
			const ended = new Promise((resolve) => child?.once('close', resolve));
			child.kill(signal);
			await ended;
		},
		async remove() {
			await server.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
	try {
		await server.start();
	} catch (error) {
		await server.remove();
		throw error;
	}
	return server;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function untilHealthy(url: string, isOver: () => boolean, output: () => string) {
	const giveUpAt = performance.now() + 30_000;
	for (;;) {
		const isHealthy = await fetch(`${url}/healthz`).then(
			(response) => response.ok,
			() => false
		);
		if (isHealthy) return;
		if (isOver() || performance.now() > giveUpAt)
			throw new Error(`The server did not start:\n${output()}`);
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
}
