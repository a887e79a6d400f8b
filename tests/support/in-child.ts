import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { TEST_SECRET_KEY } from './secret-key.ts';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program of this folder on a database, in a process of its own, because the dialect is
 * fixed for the life of a process.
 * @param program a file name of this folder
 * @returns what it printed
 */
export async function inChild(
	program: string,
	databaseUrl: string,
	...words: string[]
): Promise<string> {
	return await run([process.execPath, ...programArguments(program), ...words], databaseUrl);
}

/**
 * The same where no file may grow beyond a size, as on a full disk: writing fails, and Node's
 * process goes on (it ignores SIGXFSZ).
 * @param most bytes, rounded up to blocks of 512
 */
export async function inChildWithFullDisk(
	program: string,
	databaseUrl: string,
	most: number
): Promise<string> {
	const limited = `ulimit -f ${String(Math.ceil(most / 512))}; exec "$@"`;
	const command = [process.execPath, ...programArguments(program)];
	return await run(['sh', '-c', limited, 'sh', ...command], databaseUrl);
}

/** Runs a program likewise until it is killed, which no program notices (SIGKILL). */
export function startInChild(
	program: string,
	databaseUrl: string,
	...words: string[]
): { kill(): Promise<void> } {
	const child = spawn(process.execPath, [...programArguments(program), ...words], {
		cwd: root,
		env: childEnv(databaseUrl),
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const exit = once(child, 'exit');
	return {
		async kill() {
			child.kill('SIGKILL');
			await exit;
		}
	};
}

const programArguments = (program: string): string[] => [
	'--import',
	tsx,
	fileURLToPath(new URL(program, import.meta.url))
];

async function run([command = '', ...words]: string[], databaseUrl: string): Promise<string> {
	const env = childEnv(databaseUrl);
	const { stdout } = await promisify(execFile)(command, words, { cwd: root, env });
	return stdout;
}

const childEnv = (databaseUrl: string): NodeJS.ProcessEnv => ({
	...process.env,
	DATABASE_URL: databaseUrl,
	SECRET_KEY: TEST_SECRET_KEY
});
