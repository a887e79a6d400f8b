import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const program = fileURLToPath(new URL('migrate.ts', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** In a process of its own, because the dialect is fixed for the life of a process. */
export async function migrateInChild(url: string): Promise<void> {
	await promisify(execFile)(process.execPath, ['--import', tsx, program], {
		cwd: root,
		env: { ...process.env, DATABASE_URL: url }
	});
}
