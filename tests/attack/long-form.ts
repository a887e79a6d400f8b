import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../src/launch/build.js';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { Block } from './block.ts';
import { BREAKS, HALVES, type Break } from './breaks.ts';
import { removeFolder } from './loot.ts';
import { permutationTest, type Verdict } from './match.ts';
import { playWorlds } from './worlds.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '200' },
		first: { type: 'string', default: '1' },
		'break-runs': { type: 'string', default: '4' },
		'half-runs': { type: 'string', default: '8' },
		rounds: { type: 'string', default: '999' },
		'at-once': { type: 'string', default: '2' }
	}
});
const [runs, first, breakRuns, halfRuns, rounds, atOnce] = [
	...[values.runs, values.first, values['break-runs'], values['half-runs']].map(Number),
	...[values.rounds, values['at-once']].map(Number)
] as [number, number, number, number, number, number];

// A verdict is printed after so many, with fewer rounds: whoever waits sees where it goes.
const BATCH = 25;

/** Of fifty worlds one has 300 organisations, six have 120, twelve 60, and the others 30. */
function sizeOf(seed: number): number {
	if (seed % 50 === 0) return 300;
	if (seed % 10 === 5 || seed % 50 === 1) return 120;
	return seed % 4 === 0 ? 60 : 30;
}

/** Half of the worlds of each size; the others have batches while answers come in. */
const isWithLate = (seed: number): boolean => Math.floor(seed / 4) % 2 === 0;

function print(name: string, { signals, guessing, p }: Verdict): void {
	console.log(`\n${name}`);
	console.log(`  by guessing ${guessing.toFixed(3)} right pairs a run`);
	for (const { name: signal, hits, score, p: own } of signals.slice(0, 3))
		console.log(
			`  ${score.toFixed(2).padStart(6)} sd, p alone ${own.toFixed(4)}, ${hits?.toFixed(3) ?? '–'} right: ${signal}`
		);
	console.log(`  best of ${String(signals.length)} signals: p ${p.toFixed(4)}`);
}

const seedsFrom = (from: number, count: number) =>
	Array.from({ length: count }, (_, n) => from + n);
const told = (seeds: readonly number[]) => `seeds ${String(seeds[0])} to ${String(seeds.at(-1))}`;

const folder = temporaryFolder('soundings-attack-template-');
try {
	await ensureBuilt();
	const template = join(folder, 'template.db');
	const db = await openDatabase(`file:${template}`);
	await db.migrate('drizzle/sqlite');
	await db.close();

	const [alone, withBackup]: [Block[], Block[]] = [[], []];
	const sizes = new Map<number, number>();
	const start = performance.now();
	for (let done = 0; done < runs; done += BATCH) {
		const seeds = seedsFrom(first + done, Math.min(BATCH, runs - done));
		for (const size of seeds.map(sizeOf)) sizes.set(size, 1 + (sizes.get(size) ?? 0));
		const played = await playWorlds(
			seeds.map((seed) => ({ template, seed, size: sizeOf(seed), hasLate: isWithLate(seed) })),
			{ atOnce }
		);
		alone.push(...played.alone);
		withBackup.push(...played.withBackup);
		const all = seedsFrom(first, done + seeds.length);
		const isLast = all.length === runs;
		const test = (blocks: readonly Block[]) =>
			permutationTest(blocks, { rounds: isLast ? rounds : 199, seed: 1, runCount: all.length });
		console.log(
			`\n${String(all.length)} worlds over HTTP in ${((performance.now() - start) / 1000).toFixed(0)} s: ` +
				[...sizes]
					.sort(([a], [b]) => a - b)
					.map(([n, count]) => `${String(count)} of ${String(n)}`)
					.join(', ')
		);
		print(`the database, its log, the program's log, letters and lists, ${told(all)}`, test(alone));
		if (isLast) print(`with a backup made midway as well, ${told(all)}`, test(withBackup));
	}
	const broken = async (how: Break, count: number, hasLate: boolean) => {
		const own = seedsFrom(1001, count);
		const worlds = own.map((seed) => ({ template, seed, size: 60, how: [how], hasLate }));
		const { alone: blocks } = await playWorlds(worlds, { atOnce });
		const when = hasLate ? 'some invited later' : 'all invited at once';
		print(
			`broken by ${how}, ${when}, ${told(own)}`,
			permutationTest(blocks, { rounds, seed: 1, runCount: count })
		);
	};
	if (breakRuns > 0)
		// Batches are shown where nobody is invited late.
		for (const how of BREAKS) await broken(how, breakRuns, how !== 'unshuffled batches');
	if (halfRuns > 0)
		for (const how of HALVES)
			for (const hasLate of [false, true]) await broken(how, halfRuns, hasLate);
} finally {
	removeFolder(folder);
}
