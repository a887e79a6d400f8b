import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/lib/server/db/client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { blocksOf, type Block } from './block.ts';
import { BREAKS, type Break } from './breaks.ts';
import { removeFolder } from './loot.ts';
import { permutationTest, type Verdict } from './match.ts';
import { simulate } from './simulate.ts';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '200' },
		'break-runs': { type: 'string', default: '12' },
		rounds: { type: 'string', default: '1999' }
	}
});
const folder = temporaryFolder('soundings-attack-template-');
const template = join(folder, 'template.db');

async function makeTemplate(): Promise<void> {
	const db = await openDatabase(`file:${template}`);
	await db.migrate('drizzle/sqlite');
	await db.close();
}

/** Worlds of 30 organisations, every fourth of 60; as the thief has them, with and without backup. */
async function play(first: number, runs: number, how: Break | null) {
	const [alone, withBackup]: [Block[], Block[]] = [[], []];
	for (let seed = first; seed < first + runs; seed++) {
		const loot = await simulate({ template, seed, size: seed % 4 === 0 ? 60 : 30, how });
		alone.push(...blocksOf(loot, false));
		withBackup.push(...blocksOf(loot, true));
		loot.remove();
	}
	return { alone, withBackup };
}

function print(name: string, { signals, guessing, p }: Verdict): void {
	console.log(`\n${name}`);
	console.log(`  by guessing ${guessing.toFixed(3)} right pairs a run`);
	for (const { name: signal, hits, score, p: own } of signals.slice(0, 3))
		console.log(
			`  ${score.toFixed(2).padStart(6)} sd, p alone ${own.toFixed(4)}, ${hits?.toFixed(3) ?? '–'} right: ${signal}`
		);
	console.log(`  best of ${signals.length} signals: p ${p.toFixed(4)}`);
}

const runs = Number(values.runs);
const breakRuns = Number(values['break-runs']);
const rounds = Number(values.rounds);
try {
	await makeTemplate();
	const test = (blocks: readonly Block[], runCount: number) =>
		permutationTest(blocks, { rounds, seed: 1, runCount });
	const { alone, withBackup } = await play(1, runs, null);
	const seeds = `seeds 1 to ${runs}`;
	print(`the database, its log, the program's log, letters and lists, ${seeds}`, test(alone, runs));
	print(`with a backup made midway as well, ${seeds}`, test(withBackup, runs));
	for (const how of BREAKS) {
		const broken = await play(1001, breakRuns, how);
		const named = `broken by ${how}, seeds 1001 to ${1000 + breakRuns}`;
		print(named, test(broken.alone, breakRuns));
	}
} finally {
	removeFolder(folder);
}
