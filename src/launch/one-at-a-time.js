import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.js';

// Outside the project's folder: `npm ci` would delete it, and a build would pick it up.
const name = createHash('sha256')
	.update(`${String(process.getuid?.())}\n${root}`)
	.digest('hex');
const lockFile = join(tmpdir(), `soundings-${name.slice(0, 16)}.lock`);

/**
 * Does some work while no other process does any, so that two starts at once do not install or
 * build into each other. A lock left behind by a process that died is taken over.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
	const mine = `${String(process.pid)} ${randomUUID()}`;
	let hasSaidSo = false;
	while (!(await take(mine))) {
		if (!hasSaidSo) console.log('Another process is preparing Soundings here: waiting for it.');
		hasSaidSo = true;
		await pause(250);
	}
	const release = () => rmSync(lockFile, { force: true });
	process.once('exit', release);
	try {
		return await work();
	} finally {
		process.off('exit', release);
		release();
	}
}

/** @param {string} mine */
async function take(mine) {
	try {
		writeFileSync(lockFile, mine, { flag: 'wx' });
		return true;
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	}
	if (isHeld()) return false;
	// Several may take over at once: the last to write has it, and the others see that in a moment.
	writeFileSync(lockFile, mine);
	await pause(200);
	return readLock() === mine;
}

function isHeld() {
	const content = readLock();
	if (content === undefined) return false;
	const pid = Number.parseInt(content, 10);
	// Created and not yet written: its owner is about to.
	if (Number.isNaN(pid)) return Date.now() - statSync(lockFile).mtimeMs < 10_000;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function readLock() {
	try {
		return readFileSync(lockFile, 'utf8');
	} catch {
		return undefined;
	}
}
