import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../../src/launch/build.js';
import { root } from '../../src/launch/root.js';
import { runNpm, runProgram } from '../../src/launch/run-program.js';
import { heading } from './heading.js';
import { countPlaywright, countVitest, withExitCode } from './counts.js';
import { findChromium, findPostgres } from './programs.js';
import { startPostgres } from './postgres.js';

/** @typedef {import('./counts.js').Counts} Counts */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */
/** @typedef {(child: import('node:child_process').ChildProcess) => void} OnStart */
/** @typedef {(args: string[], isAlone: boolean) => Promise<Counts>} Step */

const results = join(root, 'test-results');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const vitestConfig = ['--config', 'tests/vitest.config.ts'];
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const playwrightConfig = ['--config', 'tests/e2e/playwright.config.ts'];

/** @param {boolean} hasPassed @returns {Counts} */
const one = (hasPassed) => ({ passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 });

/**
 * Runs a program of which others run beside: what it says is kept until it has ended.
 *
 * @param {string} name
 * @param {(options: SpawnOptions, onStart: OnStart) => Promise<number>} runIt
 * @returns {Promise<number>} its exit code
 */
async function runBeside(name, runIt) {
	/** @type {Buffer[]} */
	const said = [];
	const code = await runIt({ stdio: ['ignore', 'pipe', 'pipe'] }, (child) => {
		child.stdout?.on('data', (part) => said.push(part));
		child.stderr?.on('data', (part) => said.push(part));
	});
	heading(name);
	process.stdout.write(Buffer.concat(said));
	return code;
}

/**
 * A check that passes or fails as a whole.
 *
 * @param {string} name
 * @param {string} script of package.json
 * @returns {Step}
 */
const check = (name, script) => async () => {
	const npm = ['run', '--silent', script];
	return one((await runBeside(name, (...how) => runNpm(npm, ...how))) === 0);
};

/** Domain, architecture, server and attack tests: those on a database once for each database. */
async function unit(/** @type {string[]} */ args, /** @type {boolean} */ isAlone) {
	const given = process.env.TEST_POSTGRES_URL;
	const bin = findPostgres();
	const started = given === undefined && bin !== undefined ? await startPostgres(bin) : undefined;
	const url = given ?? started?.url;
	const report = join(results, 'vitest.json');
	rmSync(report, { force: true });
	try {
		const command = [
			...[vitest, 'run', ...vitestConfig, '--allowOnly=false'],
			...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
			...args
		];
		const env = { ...process.env, ...(url === undefined ? {} : { TEST_POSTGRES_URL: url }) };
		const runIt = (/** @type {SpawnOptions} */ options, /** @type {OnStart} */ onStart) =>
			runProgram(process.execPath, command, { ...options, env }, onStart);
		if (isAlone) heading('unit');
		const code = await (isAlone ? runIt({}, () => undefined) : runBeside('unit', runIt));
		const counts = withExitCode(countVitest(report), code);
		if (url !== undefined) return counts;
		const skipped = listed([vitest, 'list', ...vitestConfig, '--project', 'sqlite', ...args]);
		console.log(
			`${String(skipped)} tests were not repeated on PostgreSQL: install it, or set TEST_POSTGRES_URL to a superuser's address.`
		);
		return { ...counts, skipped: counts.skipped + skipped };
	} finally {
		await started?.stop();
	}
}

/** The stories, in a browser, against the build. */
async function endToEnd(/** @type {string[]} */ args) {
	heading('e2e');
	const hasWindows = args.some((arg) => ['--headed', '--debug', '--ui'].includes(arg));
	const browser = await findChromium({ hasWindows });
	if (browser === undefined) {
		const skipped = listed([playwright, 'test', '--list', ...playwrightConfig, ...args], ' › ');
		console.log(
			`${String(skipped)} stories were skipped, for want of a browser: npx playwright install chromium, or set PLAYWRIGHT_CHROMIUM.`
		);
		return { passed: 0, failed: 0, skipped };
	}
	await ensureBuilt();
	const report = join(results, 'playwright.json');
	rmSync(report, { force: true });
	const code = await runProgram(
		process.execPath,
		[playwright, 'test', ...playwrightConfig, '--forbid-only', ...args],
		{
			env: {
				...process.env,
				PLAYWRIGHT_CHROMIUM: browser,
				PLAYWRIGHT_JSON_OUTPUT_FILE: report
			}
		}
	);
	return withExitCode(countPlaywright(report), code);
}

/**
 * How many lines a listing has, one a test.
 *
 * @param {string[]} args
 */
function listed(args, mark = ' > ') {
	const options = /** @type {const} */ ({ cwd: root, encoding: 'utf8' });
	const lines = execFileSync(process.execPath, args, options).split('\n');
	return lines.filter((line) => line.includes(mark)).length;
}

async function build() {
	await ensureBuilt();
	return one(true);
}

/**
 * What `npm test` runs: lanes side by side; in a lane, steps one after another. The stories take
 * longest, and wait for a browser as often as they compute: so they start as soon as there is a
 * build, and what keeps one processor busy runs beside them.
 *
 * @type {{ name: string, run: Step, needsDatabase?: boolean }[][]}
 */
export const lanes = [
	[
		{ name: 'build', run: build },
		{ name: 'e2e', run: endToEnd, needsDatabase: true },
		{ name: 'format', run: check('format', 'format:check') }
	],
	[
		{ name: 'lint', run: check('lint', 'lint') },
		{ name: 'types', run: check('types', 'check') },
		{ name: 'unit', run: unit, needsDatabase: true }
	]
];
