import { chance } from '../support/chance.ts';
import { cluesOf, type Clues } from './clues.ts';
import { FORMS, tiesOf } from './equal-values.ts';
import type { Loot } from './loot.ts';

/** What a clue says of one side of a block, true pair by true pair. */
export interface Side {
	/** Ranks around 0, of length 1 as a vector, so that a product is a correlation. */
	ranks: Float64Array;
	/** The place among the candidates; of a response the place that it is matched to. */
	places: Int32Array;
}

/** One game of guessing: so many responses, and who each of them could be from. */
export interface Block {
	candidateCount: number;
	pairCount: number;
	invitations: Map<string, Side>;
	responses: Map<string, Side>;
	/** By form, between the invitation of each pair and the response of each pair, row by row. */
	ties: Map<string, Float64Array>;
}

type Pair = Loot['truth'][number];

/**
 * A run as games of guessing. A thief with a backup knows which responses and which invitations
 * were begun before it was made, and guesses in both parts apart.
 */
export function blocksOf(loot: Loot, withBackup: boolean): Block[] {
	const of = (table: string, ids: string[]) =>
		cluesOf(loot, { table, ids: new Set(ids), withBackup });
	const invitations = of('invitation', loot.candidates);
	const responses = of(
		'response',
		loot.truth.map(({ responseId }) => responseId)
	);
	const ties = new Map(FORMS.map((form) => [form, tiesOf(loot, form, withBackup)]));
	const parts = withBackup ? [true, false] : [null];
	return parts.flatMap((isEarly) => {
		const pairs = shuffled(loot).filter(
			({ responseId }) => isEarly === null || loot.inBackup.has(responseId) === isEarly
		);
		const candidates = loot.candidates.filter((id) => isEarly !== true || loot.inBackup.has(id));
		if (pairs.length < 2) return [];
		const idsOfPairs = pairs.map(({ invitationId }) => invitationId);
		return {
			candidateCount: candidates.length,
			pairCount: pairs.length,
			invitations: sidesOf(invitations, idsOfPairs, candidates, candidates.length),
			responses: sidesOf(
				responses,
				pairs.map(({ responseId }) => responseId),
				pairs.map(({ responseId }) => responseId),
				candidates.length
			),
			ties: new Map(
				[...ties].map(([form, tied]) => [
					form,
					Float64Array.from(
						pairs.flatMap((a) => pairs.map((b) => tied.get(a.invitationId)?.get(b.responseId) ?? 0))
					)
				])
			)
		};
	});
}

/** The pairs in an order of no meaning, so that ties are broken by chance. */
function shuffled({ truth, seed }: Loot): Pair[] {
	const { below } = chance(seed);
	return truth
		.map((pair) => ({ pair, key: below(2 ** 31) }))
		.sort((a, b) => a.key - b.key)
		.map(({ pair }) => pair);
}

function sidesOf(
	clues: Clues,
	own: readonly string[],
	among: readonly string[],
	candidateCount: number
): Map<string, Side> {
	const sides = new Map<string, Side>();
	for (const [clue, values] of clues) {
		const of = (id: string) => values.get(id) ?? -Infinity;
		if (own.every((id) => of(id) === of(own[0] ?? ''))) continue;
		const order = [...among].sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0));
		const stretch = (candidateCount - 1) / Math.max(1, among.length - 1);
		const place = new Map(order.map((id, at) => [id, Math.round(at * stretch)]));
		sides.set(clue, {
			ranks: standardRanks(own.map(of)),
			places: Int32Array.from(own, (id) => place.get(id) ?? -1)
		});
	}
	return sides;
}

function standardRanks(values: readonly number[]): Float64Array {
	const ranks = Float64Array.from(values, (value) => {
		const below = values.filter((other) => other < value).length;
		const equal = values.filter((other) => other === value).length;
		return below + (equal - 1) / 2 - (values.length - 1) / 2;
	});
	const length = Math.sqrt(ranks.reduce((sum, rank) => sum + rank * rank, 0));
	return ranks.map((rank) => (length === 0 ? 0 : rank / length));
}
