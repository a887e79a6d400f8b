import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findInstalledChromium } from '../run/programs.js';

const results = fileURLToPath(new URL('../../test-results', import.meta.url));
// None on this machine: then Playwright looks for the one that it downloads.
const executablePath = findInstalledChromium();

export default defineConfig({
	testDir: '.',
	testMatch: '*.story.ts',
	outputDir: `${results}/e2e`,
	// Each story has a server of its own, so stories share nothing and may run side by side.
	fullyParallel: true,
	// One more than the processors of a small machine: a story waits a third of its time.
	workers: 3,
	// Generous, for slow machines: what is wrong shows in an action that waits in vain.
	timeout: 600_000,
	expect: { timeout: 20_000 },
	reporter: [
		['list'],
		[
			'json',
			{ outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? `${results}/playwright.json` }
		]
	],
	use: {
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		viewport: { width: 1280, height: 900 },
		actionTimeout: 60_000,
		navigationTimeout: 60_000,
		// A trace costs nearly as much as the story: `npm run e2e -- --trace on` when one is needed.
		screenshot: 'only-on-failure',
		launchOptions: {
			...(executablePath === undefined ? {} : { executablePath }),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		{ name: 'with-scripts' },
		// What a respondent does, again with JavaScript switched off.
		{ name: 'no-scripts', grep: /@no-scripts/, use: { javaScriptEnabled: false } }
	]
});
