import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { blocksOf } from './block.ts';
import { BREAKS, type Break } from './breaks.ts';
import { tiesOf } from './equal-values.ts';
import type { Loot } from './loot.ts';
import { permutationTest, type Verdict } from './match.ts';
import { simulate } from './simulate.ts';

const SEEDS = [11, 23, 37, 41];
const SEEDS_OF_BREAKS = [1001, 1002, 1003, 1004];
const template = inject('template');

async function lootOf(seeds: readonly number[], how: Break | null): Promise<Loot[]> {
	if (template.kind !== 'sqlite') throw new Error('worlds are copied from an SQLite file');
	const out = [];
	for (const seed of seeds) out.push(await simulate({ template: template.file, seed, how }));
	return out;
}

const attack = (loots: readonly Loot[], withBackup: boolean, rounds: number): Verdict =>
	permutationTest(
		loots.flatMap((loot) => blocksOf(loot, withBackup)),
		{ rounds, seed: 1, runCount: loots.length }
	);

// The attacker reads pages of an SQLite file. A dump of PostgreSQL has the same rows and no pages;
// what its files keep besides is said in the threat model.
describe.skipIf(template.kind !== 'sqlite')('a thief of everything that there is', () => {
	let loots: Loot[] = [];
	beforeAll(async () => {
		loots = await lootOf(SEEDS, null);
	}, 120_000);
	afterAll(() => {
		for (const one of loots) one.remove();
	});

	it('has what it needs: worlds with answers, a log that is not empty, a backup, letters', () => {
		for (const one of loots) {
			expect(existsSync(one.backupFile)).toBe(true);
			expect(one.truth.length).toBeGreaterThan(4);
			expect(one.candidates.length).toBeGreaterThanOrEqual(one.truth.length);
			expect(one.bytes['write-ahead log'].length).toBeGreaterThan(0);
			expect(one.mailLog.length).toBeGreaterThan(30);
			expect(one.views.some((view) => view.length > 0)).toBe(true);
		}
	});

	it('finds no value, whole, hashed or its beginning, that ties invitations to responses', () => {
		for (const one of loots) expect([...tiesOf(one, 'beginning', true)]).toEqual([]);
	});

	it('finds nothing in the log of the program', () => {
		for (const one of loots) expect(one.log).toEqual([]);
	});

	it('finds no invitation in what is left of the write-ahead log', () => {
		for (const one of loots)
			for (const { invitationId } of one.truth)
				expect(one.bytes['write-ahead log'].includes(invitationId)).toBe(false);
	});

	it(`does no better than guessing by any signal (seeds ${SEEDS.join(', ')})`, () => {
		const { p, signals } = attack(loots, false, 199);
		expect(signals.length).toBeGreaterThan(1000);
		expect(p, signals[0]?.name).toBeGreaterThan(0.05);
	}, 120_000);

	it('learns from a backup what was begun before it, and no more', () => {
		const { p, signals } = attack(loots, true, 100);
		expect(signals.length).toBeGreaterThan(1000);
		expect(p, signals[0]?.name).toBeGreaterThan(0.05);
	}, 120_000);
});

describe.skipIf(template.kind !== 'sqlite')('the attack itself', () => {
	// The long form asks for p < 0.001; so few worlds and rounds are seen to be far from chance.
	it.each(BREAKS)(
		'finds out who wrote what from %s',
		async (how) => {
			const broken = await lootOf(SEEDS_OF_BREAKS, how);
			const { p, signals } = attack(broken, false, 149);
			for (const one of broken) one.remove();
			expect(p, signals[0]?.name).toBeLessThan(0.01);
		},
		120_000
	);
});
