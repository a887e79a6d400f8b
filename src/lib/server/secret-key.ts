import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { dialectOf } from './db/dialect.ts';
import { fileOfUrl } from './db/file-of-url.ts';
import { makeSealing, type Sealing } from './sealing.ts';

const SHORTEST = 32;

/**
 * The configuration's sealing: from `SECRET_KEY`, else from the file `SECRET_KEY_FILE`, else from
 * `secret.key` beside the SQLite file (in `data/` with PostgreSQL), made at the first run and
 * readable by its owner only.
 * @throws Error in words for the operator, when the key is too short
 */
export function openSealing(databaseUrl: string, env: NodeJS.ProcessEnv = process.env): Sealing {
	const configured = env.SECRET_KEY?.trim() ?? '';
	if (configured !== '') return makeSealing(longEnough(configured, 'SECRET_KEY'));
	const given = env.SECRET_KEY_FILE ?? '';
	const file = resolve(given === '' ? beside(databaseUrl) : given);
	return makeSealing(longEnough(readOrMake(file), file));
}

function beside(databaseUrl: string): string {
	const folder = dialectOf(databaseUrl) === 'postgres' ? 'data' : dirname(fileOfUrl(databaseUrl));
	return join(folder, 'secret.key');
}

function longEnough(key: string, from: string): string {
	if (key.length < SHORTEST)
		throw new Error(`The secret key in ${from} is too short: use at least 32 random characters`);
	return key;
}

function readOrMake(file: string): string {
	const found = readIfThere(file);
	if (found !== null) return found;
	mkdirSync(dirname(file), { recursive: true });
	// Written whole under another name and then linked: two processes that start at once agree on
	// the one that came first, and neither reads half of it.
	const draft = `${file}.${randomBytes(6).toString('hex')}`;
	writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
	try {
		linkSync(draft, file);
	} catch (error) {
		if (!isCode(error, 'EEXIST')) throw error;
	} finally {
		rmSync(draft, { force: true });
	}
	return readFileSync(file, 'utf8').trim();
}

function readIfThere(file: string): string | null {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch (error) {
		if (isCode(error, 'ENOENT')) return null;
		throw error;
	}
}

const isCode = (error: unknown, code: string): boolean =>
	error instanceof Error && 'code' in error && error.code === code;
