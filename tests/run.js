// `npm test`: everything, from a fresh clone, and a last line that says how it went.
// `npm test -- unit e2e` runs those steps only; what is not a step's name goes to their programs:
// `npm test -- unit src/lib/server/coding`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/launch/root.js';
import { runNpm } from '../src/launch/run-program.js';
import { stopWithNpm } from '../src/launch/stop-with-npm.js';
import { heading } from './run/heading.js';
import { installPackages } from './run/install.js';
import { findChromium, installDebianPackages, missingPackages } from './run/programs.js';

stopWithNpm();

/** @typedef {import('./run/counts.js').Counts} Counts */

/** @type {{ name: string, counts: Counts, seconds: number }[]} */
const done = [];

/**
 * Runs a step to its end, whatever it does, and keeps its result.
 *
 * @param {string} name
 * @param {() => Promise<Counts>} step
 */
async function run(name, step) {
	const start = performance.now();
	/** @type {Counts} */
	let counts;
	try {
		counts = await step();
	} catch (error) {
		heading(`${name}: broken`);
		console.error(error);
		counts = { passed: 0, failed: 1, skipped: 0 };
	}
	done.push({ name, counts, seconds: (performance.now() - start) / 1000 });
	return counts.failed === 0;
}

/** When all packages are compiled. */
let isComplete = Promise.resolve();

/** Installs what can be installed: packages, and on Debian as root a browser and PostgreSQL. */
async function prepare() {
	mkdirSync(join(root, 'test-results'), { recursive: true });
	// Both wait for the network most of the time.
	const missing = installDebianPackages(missingPackages());
	const [packages] = await Promise.all([installPackages(), missing]);
	isComplete = packages.isComplete;
	if ((await findChromium()) === undefined)
		await installDebianPackages(['chromium-headless-shell']);
	// Lint and types read the types that Kit writes for each route.
	await runNpm(['run', '--silent', 'sync']);
	return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {string[]} words of the command line */
async function runAll(words) {
	const { lanes } = await import('./run/steps.js');
	const names = lanes.flat().map(({ name }) => name);
	const rest = words.filter((word) => !names.includes(word));
	const asked = words.filter((word) => names.includes(word));
	const isAsked = (/** @type {string} */ name) => asked.length === 0 || asked.includes(name);
	// Once a signal came, no step starts any more.
	const isStopped = () => process.exitCode !== undefined;
	const wanted = lanes
		.map((steps) => steps.filter((step) => isAsked(step.name)))
		.filter((steps) => steps.length > 0);
	await Promise.all(
		wanted.map(async (steps) => {
			for (const step of steps) {
				if (isStopped()) return;
				await run(step.name, async () => {
					if (step.needsDatabase === true) await isComplete;
					return step.run(rest, wanted.length === 1);
				});
			}
		})
	);
}

if (await run('prepare', prepare)) await runAll(process.argv.slice(2));

const total = { passed: 0, failed: 0, skipped: 0 };
heading('summary');
for (const { name, counts, seconds } of done) {
	total.passed += counts.passed;
	total.failed += counts.failed;
	total.skipped += counts.skipped;
	const { passed, failed, skipped } = counts;
	if (passed + failed + skipped === 0) continue;
	console.log(
		`${name.padEnd(8)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed` +
			` ${String(skipped).padStart(4)} skipped ${seconds.toFixed(0).padStart(5)} s`
	);
}
if (process.exitCode !== undefined) total.failed += 1;
process.exitCode ??= total.failed === 0 ? 0 : 1;
console.log(
	`${String(total.passed)} passed, ${String(total.failed)} failed` +
		(total.skipped === 0 ? '' : `, ${String(total.skipped)} skipped`)
);
