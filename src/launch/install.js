import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.js';
import { root } from './root.js';
import { runNpm } from './run-program.js';
import { oneAtATime } from './one-at-a-time.js';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Installed
 */

/** Installs the packages of package-lock.json, unless they are there and fit this Node. */
export async function ensureInstalled() {
	if (isInstalled()) return;
	await oneAtATime(async () => {
		if (isInstalled()) return;
		console.log('Installing packages. The first time this takes a minute or two.');
		// The build needs development packages, whatever NODE_ENV says.
		const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
		if (code !== 0) throw new Error(`npm ci ended with code ${String(code)}: see above`);
		writeFileSync(stamp, fingerprint(root, ['package-lock.json']));
	});
}

// What `npm ci` made of this lock file is right, whatever we think of it; it deletes the stamp first.
const stamp = join(root, 'node_modules', '.soundings-lock');
const isStamped = () =>
	existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, ['package-lock.json']);

/** Whether node_modules holds what the lock file says, compiled for the Node that runs. */
export function isInstalled() {
	const wanted = readPackages(join(root, 'package-lock.json'));
	// npm writes this file last, so an installation that was cut short has none.
	const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
	if (wanted === undefined || present === undefined) return false;
	return (isStamped() || lacks(wanted, present).length === 0) && nativeModulesLoad();
}

/**
 * The packages that are wanted and not there in that version. Optional ones may be missing: most
 * are binaries for other platforms.
 *
 * @param {Record<string, Installed>} wanted
 * @param {Record<string, Installed>} present
 * @returns {string[]}
 */
export function lacks(wanted, present) {
	return Object.entries(wanted)
		.filter(([path, entry]) => {
			if (path === '') return false;
			const found = present[path];
			if (found === undefined) return entry.optional !== true && entry.devOptional !== true;
			return found.version !== entry.version || found.integrity !== entry.integrity;
		})
		.map(([path]) => path);
}

/**
 * @param {string} file
 * @returns {Record<string, Installed> | undefined}
 */
function readPackages(file) {
	if (!existsSync(file)) return undefined;
	/** @type {{ packages?: Record<string, Installed> }} */
	const lock = JSON.parse(readFileSync(file, 'utf8'));
	return lock.packages;
}

/** A change of Node leaves compiled modules behind that only the old one can load. */
function nativeModulesLoad() {
	// As src/lib/server/db/sqlite-driver.ts chooses.
	const name = process.versions.node.startsWith('20.') ? 'better-sqlite3' : 'better-sqlite3-13';
	try {
		/** @type {typeof import('better-sqlite3')} */
		const Sqlite = createRequire(import.meta.url)(name);
		new Sqlite(':memory:').close();
		return true;
	} catch {
		return false;
	}
}
