import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { runProgram } from '../../src/launch/run-program.js';

const onPath = () => (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');

/** @param {string} parent */
const foldersIn = (parent) =>
	existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];

/**
 * The first folder that holds all the programs named.
 *
 * @param {string[]} programs
 * @param {string[]} folders
 */
const folderWith = (programs, folders) =>
	folders.find((folder) => programs.every((program) => existsSync(join(folder, program))));

/** The folder of PostgreSQL's server programs, which Debian keeps off the path. */
export function findPostgres() {
	const homebrew = ['/opt/homebrew/opt', '/usr/local/opt'].flatMap(foldersIn);
	return folderWith(
		['initdb', 'postgres', 'pg_isready'],
		[
			...foldersIn('/usr/lib/postgresql').map((version) => join(version, 'bin')),
			...homebrew.filter((path) => path.includes('/postgresql')).map((path) => join(path, 'bin')),
			...onPath()
		]
	);
}

/**
 * A Chromium or Chrome of this machine: one without windows before others, for it does the same with
 * three quarters of the work.
 *
 * @param {{ hasWindows?: boolean }} [wanted]
 */
export function findInstalledChromium({ hasWindows = false } = {}) {
	const named = process.env.PLAYWRIGHT_CHROMIUM;
	if (named !== undefined && named !== '') return named;
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	if (!hasWindows) names.unshift('chromium-headless-shell');
	return [
		...names.flatMap((name) => onPath().map((folder) => join(folder, name))),
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
	].find((path) => existsSync(path));
}

/**
 * A Chromium or Chrome of this machine, or the one that Playwright downloaded.
 *
 * @param {{ hasWindows?: boolean }} [wanted]
 */
export async function findChromium(wanted) {
	const installed = findInstalledChromium(wanted);
	if (installed !== undefined) return installed;
	const { chromium } = await import('@playwright/test');
	const downloaded = chromium.executablePath();
	return existsSync(downloaded) ? downloaded : undefined;
}

/**
 * The Debian packages that are needed here and missing, as far as can be said before Playwright is
 * installed: who has its downloads is asked of it afterwards.
 *
 * @returns {string[]}
 */
export function missingPackages() {
	const downloads = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache/ms-playwright');
	const hasBrowser = findInstalledChromium() !== undefined || existsSync(downloads);
	const hasPostgres = findPostgres() !== undefined || Boolean(process.env.TEST_POSTGRES_URL);
	return [
		...(hasBrowser ? [] : ['chromium-headless-shell']),
		...(hasPostgres ? [] : ['postgresql'])
	];
}

/** Only here may the tests install programs of the system; elsewhere they say what is missing. */
const mayInstall = () =>
	process.getuid?.() === 0 &&
	existsSync('/etc/debian_version') &&
	// Ubuntu's package is a door to a store that containers do not have.
	/^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/**
 * Installs Debian packages. Resolves to false where that is not possible.
 *
 * @param {string[]} packages
 */
export async function installDebianPackages(packages) {
	if (packages.length === 0 || !mayInstall()) return false;
	console.log(`Installing ${packages.join(' and ')} with apt-get.`);
	const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	if ((await runProgram('apt-get', ['-qq', 'update'], options)) !== 0) return false;
	const install = ['-qq', 'install', '-y', '--no-install-recommends', ...packages];
	return (await runProgram('apt-get', install, options)) === 0;
}
