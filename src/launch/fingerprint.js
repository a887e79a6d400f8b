import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash of the content of files and folders, in a fixed order. Content, not times: a checkout
 * touches every file and changes none.
 *
 * @param {string} base the folder that the paths start from
 * @param {string[]} paths files and folders; those that are missing count as missing
 * @param {(path: string) => boolean} [counts] leaves a file out when it answers no
 * @returns {string}
 */
export function fingerprint(base, paths, counts = () => true) {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		const full = join(base, path);
		if (!existsSync(full)) return;
		if (statSync(full).isDirectory()) {
			for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
		} else if (counts(path)) {
			const content = readFileSync(full);
			hash.update(`${path}\0${String(content.length)}\0`).update(content);
		}
	};
	for (const path of paths) add(path);
	return hash.digest('hex');
}
