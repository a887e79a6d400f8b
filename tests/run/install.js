import { isInstalled } from '../../src/launch/install.js';
import { oneAtATime } from '../../src/launch/one-at-a-time.js';
import { runNpm } from '../../src/launch/run-program.js';

// What has to be compiled, as src/lib/server/db/sqlite-driver.ts chooses. By its folder's name: npm
// does not take the one for the other, though both are the same package.
const COMPILED = process.versions.node.startsWith('20.') ? 'better-sqlite3' : 'better-sqlite3-13';

/**
 * Installs what `npm ci` does, without waiting for the compiler, which keeps one processor busy for
 * a minute: what needs no database can run beside it.
 *
 * @returns {Promise<{ isComplete: Promise<void> }>} once the packages are there; `isComplete` once
 * what is compiled is there too
 */
export async function installPackages() {
	if (isInstalled()) return { isComplete: Promise.resolve() };
	await oneAtATime(async () => {
		console.log('Installing packages. The first time this takes a minute or two.');
		await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']);
	});
	const isComplete = npm(['rebuild', COMPILED]);
	// Whoever needs it asks: until then its failing is nobody's.
	isComplete.catch(() => undefined);
	return { isComplete };
}

/** @param {string[]} args */
async function npm(args) {
	const code = await runNpm(args);
	if (code !== 0)
		throw new Error(`npm ${args[0] ?? ''} ended with code ${String(code)}: see above`);
}
