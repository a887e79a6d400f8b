// `npm run bench`: every *.bench.ts beside this file, one after another; `npm run bench -- report`
// runs those whose name contains a word.
import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../../src/launch/build.js';
import { findPostgres } from '../run/programs.js';
import { startPostgres } from '../run/postgres.js';
import type { Figure } from './figure.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

function figuresOf(file: string, env: NodeJS.ProcessEnv): Promise<Figure[]> {
	return new Promise((resolve, reject) => {
		let figures: Figure[] | undefined;
		const child = fork(`${folder}run-one.ts`, [`${folder}${file}`], {
			execArgv: [...process.execArgv, '--expose-gc'],
			env
		});
		child.once('message', (message) => {
			// Sent by run-one.ts, which got it from a Bench.
			figures = message as Figure[];
		});
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0 && figures !== undefined) resolve(figures);
			else reject(new Error(`${file} ended with code ${String(code)}`));
		});
	});
}

function print({ name, value, unit, aim }: Figure): void {
	const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
	const verdict = (isMet: boolean) => (isMet ? 'met' : 'MISSED');
	const said =
		aim === undefined
			? ''
			: 'atLeast' in aim
				? `aim: at least ${aim.atLeast}, ${verdict(value >= aim.atLeast)}`
				: `aim: at most ${aim.atMost}, ${verdict(value <= aim.atMost)}`;
	console.log(`  ${name.padEnd(52)}${value.toFixed(digits).padStart(9)} ${unit.padEnd(5)} ${said}`);
}

const words = process.argv.slice(2);
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.bench.ts'))
	.filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
	.sort();

await ensureBuilt();
const [cpu] = cpus();
console.log(
	`Node ${process.version}, ${String(cpus().length)} x ${cpu?.model ?? 'unknown'}, ${process.platform}`
);
const bin = process.env.TEST_POSTGRES_URL ? undefined : findPostgres();
const postgres = bin === undefined ? undefined : await startPostgres(bin);
const env = postgres ? { ...process.env, TEST_POSTGRES_URL: postgres.url } : process.env;
try {
	for (const file of files) {
		console.log(`\n${file.replace('.bench.ts', '')}`);
		try {
			for (const figure of await figuresOf(file, env)) print(figure);
		} catch (error) {
			console.error(error);
			process.exitCode = 1;
		}
	}
} finally {
	await postgres?.stop();
}
