import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.js';
import { oneAtATime } from './one-at-a-time.js';
import { root } from './root.js';
import { runQuietly } from './run-program.js';

const sources = [
	'src',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
// Inside the folder that a build empties first: a build that was cut short leaves no stamp.
const stamp = join(root, 'build', '.fingerprint');

/** Builds the server into build/, unless it was built from exactly these sources. */
export async function ensureBuilt() {
	if (isBuilt()) return;
	await oneAtATime(async () => {
		if (isBuilt()) return;
		console.log('Building. This takes about half a minute.');
		const builtFrom = sourcesNow();
		const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
		const code = await runQuietly(process.execPath, [vite, 'build', '--logLevel', 'warn']);
		if (code !== 0) throw new Error(`The build ended with code ${String(code)}: see above`);
		writeFileSync(stamp, builtFrom);
	});
}

const sourcesNow = () => fingerprint(root, sources, (path) => !path.endsWith('.test.ts'));

function isBuilt() {
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesNow();
}
