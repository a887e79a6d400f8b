import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ensureBuilt } from '../../src/launch/build.js';
import type { Block } from './block.ts';
import { BREAKS, isClueTo } from './breaks.ts';
import { tiesOf } from './equal-values.ts';
import { permutationTest, type Verdict } from './match.ts';
import { playWorlds, type Played } from './worlds.ts';

const SEEDS = [11, 23];
const SEEDS_OF_BREAKS = [1001, 1002];
const template = inject('template');
const file = template.kind === 'sqlite' ? template.file : '';

const attack = (blocks: readonly Block[], rounds: number): Verdict =>
	permutationTest(blocks, { rounds, seed: 1, runCount: blocks.length });

// The attacker reads pages of an SQLite file. A dump of PostgreSQL has the same rows and no pages;
// what its files keep besides is said in the threat model.
describe.skipIf(template.kind !== 'sqlite')('a thief of everything that there is', () => {
	let played: Played;
	const found = { worlds: 0, ties: [] as unknown[], lines: [] as string[], inLog: [] as string[] };
	beforeAll(async () => {
		await ensureBuilt();
		const worlds = SEEDS.map((seed, at) => ({ template: file, seed, hasLate: at === 0 }));
		played = await playWorlds(worlds, {
			atOnce: 2,
			look(loot) {
				const log = loot.bytes['write-ahead log'];
				const isWhole = [
					loot.truth.length > 4,
					loot.candidates.length >= loot.truth.length,
					loot.bytes.backup.length > 0,
					log.length > 0,
					loot.mailLog.length > 30,
					loot.views.some((view) => view.length > 0)
				].every(Boolean);
				if (isWhole) found.worlds++;
				found.ties.push(...tiesOf(loot, 'beginning', true));
				found.lines.push(...loot.log);
				for (const { invitationId } of loot.truth)
					if (log.includes(invitationId)) found.inLog.push(invitationId);
			}
		});
	}, 600_000);

	it('has what it needs: worlds with answers, a backup, a write-ahead log, letters, lists', () => {
		expect(found.worlds).toBe(SEEDS.length);
	});

	it('finds no value, whole, hashed or its beginning, that ties invitations to responses', () => {
		expect(found.ties).toEqual([]);
	});

	it('finds in the log of the program that the office was at work, and nobody else', () => {
		const routes = found.lines.flatMap((line) => /"route":"([^"]+)"/.exec(line)?.[1] ?? []);
		expect(routes).toContain(
			'/(secretariat)/secretariat/consultations/[consultationId=id]/responses'
		);
		expect(routes.filter((route) => !route.startsWith('/(secretariat)'))).toEqual([]);
		const others = found.lines.filter((line) => !line.includes('"msg":"request"'));
		expect([...new Set(others.map((line) => line.split(/ on | at /)[0]))].sort()).toEqual([
			'Listening',
			'Soundings is ready'
		]);
	});

	it('finds no invitation in what is left of the write-ahead log', () => {
		expect(found.inLog).toEqual([]);
	});

	it(`does no better than guessing by any signal (seeds ${SEEDS.join(', ')})`, () => {
		const { p, signals } = attack(played.alone, 199);
		expect(signals.length).toBeGreaterThan(1000);
		expect(p, signals[0]?.name).toBeGreaterThan(0.05);
	});

	it('learns from a backup what was begun before it, and no more', () => {
		const { p, signals } = attack(played.withBackup, 60);
		expect(signals.length).toBeGreaterThan(1000);
		expect(p, signals[0]?.name).toBeGreaterThan(0.05);
	});
});

// The long form breaks one world at a time. Here each has all five breaks, and the attack is given
// the clues of one.
describe.skipIf(template.kind !== 'sqlite')('the attack itself', () => {
	let blocks: Block[];
	beforeAll(async () => {
		await ensureBuilt();
		const worlds = SEEDS_OF_BREAKS.map((seed) => ({
			...{ template: file, seed, size: 40, how: BREAKS, hasLate: false }
		}));
		blocks = (await playWorlds(worlds, { atOnce: 2 })).alone;
	}, 600_000);

	it.each(BREAKS)('finds out who wrote what from %s', (how) => {
		const only = <T>(clues: ReadonlyMap<string, T>) =>
			new Map([...clues].filter(([clue]) => isClueTo(how, clue)));
		const { p, signals } = attack(
			blocks.map((block) => ({
				...block,
				invitations: only(block.invitations),
				responses: only(block.responses)
			})),
			199
		);
		expect(p, signals[0]?.name).toBeLessThan(0.01);
	});
});
