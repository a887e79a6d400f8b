import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialect } from '../../src/lib/server/db/schema.ts';
import { align, cluesOf, permutationTest, sharedValues, type Alignment } from './match.ts';
import { simulate, type Fault, type Loot } from './simulate.ts';

const PEOPLE = ['organisation', 'contact', 'invitation', 'ballot_issue', 'person', 'audit_entry'];
const ANSWERS = ['response', 'draft_answer', 'answer', 'passage'];
const SEEDS = [11, 23, 37, 41];
const ROUNDS = 500;

/** All pairs of a clue about invitations and one about responses, tried together. */
function attack(loots: readonly Loot[]): { p: number; best: string; tried: number } {
	const pairs = new Map<string, Alignment[]>();
	loots.forEach((loot, run) => {
		const invitations = cluesOf(
			loot,
			loot.truth.map(({ invitationId }) => invitationId),
			[
				{ table: 'invitation', id: 'id' },
				{ table: 'ballot_issue', id: 'invitation_id' }
			]
		);
		const responses = cluesOf(
			loot,
			loot.truth.map(({ responseId }) => responseId),
			[
				{ table: 'response', id: 'id' },
				{ table: 'draft_answer', id: 'response_id' },
				{ table: 'answer', id: 'response_id' }
			]
		);
		for (const [a, ofInvitations] of invitations)
			for (const [b, ofResponses] of responses) {
				const found = align(loot, run, ofInvitations, ofResponses);
				if (found === null) continue;
				pairs.set(`${a} ~ ${b}`, [...(pairs.get(`${a} ~ ${b}`) ?? []), found]);
			}
	});
	return { ...permutationTest(pairs, { rounds: ROUNDS, seed: 1 }), tried: pairs.size };
}

async function loot(seeds: readonly number[], fault: Fault): Promise<Loot[]> {
	const out = [];
	for (const seed of seeds) out.push(await simulate(seed, fault));
	return out;
}

// The attacker reads pages of an SQLite file. A dump of PostgreSQL has the same rows and no pages;
// what its files keep besides is said in the threat model.
describe.skipIf(dialect !== 'sqlite')(
	'a thief of the database, its log and the program’s log',
	() => {
		let loots: Loot[] = [];
		beforeAll(async () => {
			loots = await loot(SEEDS, 'none');
		}, 120_000);
		afterAll(() => {
			for (const one of loots) one.remove();
		});

		it('finds no value that stands beside a person and beside an anonymous answer', () => {
			for (const one of loots)
				expect(
					sharedValues(one, {
						people: PEOPLE,
						answers: ANSWERS,
						// Which consultation it is, everybody knows.
						known: ['consultation', 'consultation_version']
					})
				).toEqual([]);
		});

		it('finds nothing in the log of the program', () => {
			for (const one of loots) expect(one.log).toEqual([]);
		});

		it('finds no invitation beside a response in what is left of the write-ahead log', () => {
			for (const one of loots) {
				const hasUse = one.truth.some(({ invitationId }) => one.wal.includes(invitationId));
				expect(hasUse).toBe(false);
			}
		});

		it(`does no better than guessing by order, place, size and number (seeds ${SEEDS.join(', ')})`, () => {
			const { p, best, tried } = attack(loots);
			expect(tried).toBeGreaterThan(20);
			expect(p, best).toBeGreaterThan(0.05);
		}, 120_000);
	}
);

describe.skipIf(dialect !== 'sqlite')('the attack itself', () => {
	it.each(['arrival-order', 'times'] as const)(
		'finds out who wrote what from %s',
		async (fault) => {
			const loots = await loot(SEEDS, fault);
			const { p, best } = attack(loots);
			for (const one of loots) one.remove();
			expect(p, best).toBeLessThan(0.01);
		},
		180_000
	);

	it('finds a value that is kept on both sides', async () => {
		const [one] = await loot([5], 'shared-value');
		if (one === undefined) throw new Error('nothing simulated');
		const found = sharedValues(one, { people: PEOPLE, answers: ANSWERS, known: ['consultation'] });
		one.remove();
		expect(found.length).toBeGreaterThan(10);
	}, 60_000);
});
