import { execFile } from 'node:child_process';
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
	const file = fileURLToPath(new URL(program, import.meta.url));
	const { stdout } = await promisify(execFile)(
		process.execPath,
		['--import', tsx, file, ...words],
		{ cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl, SECRET_KEY: TEST_SECRET_KEY } }
	);
	return stdout;
}
