import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.js';

/**
 * Starts a PostgreSQL of our own in a temporary folder, to be thrown away: fast rather than safe,
 * ordering text by bytes, reachable from this machine with a password made up now.
 *
 * @param {string} bin the folder of its programs
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(bin) {
	const folder = mkdtempSync(join(tmpdir(), 'soundings-postgres-'));
	const password = randomBytes(16).toString('hex');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password);
	const as = unprivileged();
	if (as !== undefined) for (const path of [folder, passwordFile]) chownSync(path, as.uid, as.gid);

	const data = join(folder, 'data');
	const options = { ...as, cwd: folder, env: { ...process.env, HOME: folder, LC_ALL: 'C' } };
	execFileSync(
		join(bin, 'initdb'),
		[
			...['-D', data, '-U', 'soundings', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
			...['--locale=C', '--encoding=UTF8', '--no-sync', '--no-instructions']
		],
		{ ...options, stdio: ['ignore', 'ignore', 'inherit'] }
	);

	const port = await freePort();
	const logFile = join(folder, 'log');
	const log = openSync(logFile, 'a');
	const settings = {
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off',
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: '100'
	};
	const server = spawn(
		join(bin, 'postgres'),
		[
			...['-D', data, '-p', String(port)],
			...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
		],
		{ ...options, stdio: ['ignore', log, log] }
	);
	const ended = new Promise((resolve) => server.once('close', resolve));
	const stop = async () => {
		if (server.exitCode === null) server.kill('SIGQUIT');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	};

	const isReady = () =>
		spawnSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0;
	for (let waited = 0; !isReady(); waited += 100) {
		if (server.exitCode !== null || waited > 30_000) {
			const said = readFileSync(logFile, 'utf8');
			await stop();
			throw new Error(`PostgreSQL did not start:\n${said}`);
		}
		await pause(100);
	}
	return { url: `postgres://soundings:${password}@127.0.0.1:${String(port)}/postgres`, stop };
}

/** PostgreSQL refuses to run as root: Debian's package brings a user for it. */
function unprivileged() {
	if (process.getuid?.() !== 0) return undefined;
	const id = (/** @type {string} */ flag) =>
		Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: id('-u'), gid: id('-g') };
}
