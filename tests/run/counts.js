import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * A run that failed without a failed test failed all the same: a file that does not load, an error
 * after the last test, a report that is missing.
 *
 * @param {Counts | undefined} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function withExitCode(counts, exitCode) {
	const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
	const isBroken = counts === undefined || (exitCode !== 0 && failed === 0);
	return { passed, failed: isBroken ? failed + 1 : failed, skipped };
}

/**
 * @param {string} file vitest's JSON report
 * @returns {Counts | undefined}
 */
export function countVitest(file) {
	/**
	 * @type {{
	 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
	 *   testResults: { status: string, assertionResults: unknown[] }[]
	 * } | undefined}
	 */
	const report = readJson(file);
	if (report === undefined) return undefined;
	// A file that does not load has no tests in it, and is one failure.
	const broken = report.testResults.filter(
		(result) => result.status === 'failed' && result.assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + broken.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/**
 * @param {string} file Playwright's JSON report
 * @returns {Counts | undefined}
 */
export function countPlaywright(file) {
	/** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | undefined} */
	const report = readJson(file);
	if (report === undefined) return undefined;
	const { expected, unexpected, flaky, skipped } = report.stats;
	return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * @param {string} file
 * @returns {any} what it holds; undefined when there is no report, or half of one
 */
function readJson(file) {
	if (!existsSync(file)) return undefined;
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}
