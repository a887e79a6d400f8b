import { chance } from '../support/chance.ts';
import type { Block, Side } from './block.ts';

export interface Signal {
	name: string;
	/** Right pairs a run, of a matching in this order or the reverse; null for equal values. */
	hits: number | null;
	/** How far from chance, in standard deviations. */
	score: number;
	/** Of this signal alone. */
	p: number;
}

export interface Verdict {
	/** Best first. */
	signals: Signal[];
	/** Right pairs a run that guessing gives. */
	guessing: number;
	/** Of the best signal, among so many: how often chance finds one as good. */
	p: number;
}

/** The sides of one clue in every block; null where it says nothing. */
type Column = (Side | null)[];

/**
 * A permutation test of every signal: each clue about invitations with each about responses, in
 * both directions, by how many pairs are right and by the rank correlation; and equal values in
 * each form. Responses are dealt out anew within each block, and everything counted again.
 * Westfall and Young, Resampling-Based Multiple Testing (1993): the best of all is compared with
 * the best of all of each round, which corrects for their number and for what they share.
 * @param runCount how many worlds the blocks are from
 */
export function permutationTest(
	blocks: readonly Block[],
	{ rounds, seed, runCount }: { rounds: number; seed: number; runCount: number }
): Verdict {
	const a = columnsOf(blocks.map(({ invitations }) => invitations));
	const b = columnsOf(blocks.map(({ responses }) => responses));
	const forms = [...new Set(blocks.flatMap(({ ties }) => [...ties.keys()]))];
	const expected = blocks.reduce((sum, one) => sum + one.pairCount / one.candidateCount, 0);
	const variance = blocks.reduce((sum, { pairCount }) => sum + 1 / (pairCount - 1), 0);
	const { below } = chance(seed);
	const size = a.length * b.length;

	const count = (isDealt: boolean): { scores: Float64Array; hits: Int32Array } => {
		const [sums, ahead, back] = [
			new Float64Array(size),
			new Int32Array(size),
			new Int32Array(size)
		];
		const tied = new Float64Array(forms.length);
		blocks.forEach((block, at) => {
			const order = dealt(block.pairCount, isDealt ? below : null);
			forms.forEach((form, f) => {
				const ties = block.ties.get(form);
				for (const [i, j] of order.entries())
					tied[f] = (tied[f] ?? 0) + (ties?.[i * order.length + j] ?? 0);
			});
			const responses = b.map(({ column }) => inOrder(column[at] ?? null, order));
			a.forEach(({ column }, row) => {
				const mine = column[at] ?? null;
				if (mine === null) return;
				for (let other = 0; other < responses.length; other++) {
					const theirs = responses[other] ?? null;
					if (theirs === null) continue;
					compare(mine, theirs, block.candidateCount);
					const cell = row * b.length + other;
					sums[cell] = (sums[cell] ?? 0) + found.sum;
					ahead[cell] = (ahead[cell] ?? 0) + found.hits;
					back[cell] = (back[cell] ?? 0) + found.reverse;
				}
			});
		});
		const hits = ahead.map((one, cell) => Math.max(one, back[cell] ?? 0));
		const scores = new Float64Array(2 * size + forms.length);
		for (let cell = 0; cell < size; cell++) {
			scores[cell] = Math.abs(sums[cell] ?? 0) / Math.sqrt(variance);
			scores[size + cell] = ((hits[cell] ?? 0) - expected) / Math.sqrt(expected);
		}
		scores.set(tied, 2 * size);
		return { scores, hits };
	};

	const observed = count(false);
	const null_ = Array.from({ length: rounds }, () => count(true).scores);
	// Ties of equal values have no scale of their own: chance gives them one.
	for (let at = 2 * size; at < observed.scores.length; at++) {
		const all = null_.map((scores) => scores[at] ?? 0);
		const mean = all.reduce((sum, one) => sum + one, 0) / rounds;
		const spread = Math.sqrt(all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / rounds);
		for (const scores of [observed.scores, ...null_])
			scores[at] = spread < 1e-12 ? 0 : ((scores[at] ?? 0) - mean) / spread;
	}
	const best = Math.max(...observed.scores);
	const share = (isAsGood: (scores: Float64Array) => boolean) =>
		(1 + null_.filter(isAsGood).length) / (rounds + 1);
	const nameOf = (at: number): string => {
		if (at >= 2 * size) return `equal values, ${forms[at - 2 * size] ?? ''}`;
		const [row, other] = [Math.floor((at % size) / b.length), at % b.length];
		return `${a[row]?.name ?? ''} ~ ${b[other]?.name ?? ''}${at < size ? '' : ', matched'}`;
	};
	const signals = Array.from(observed.scores, (score, at) => ({ score, at }))
		.sort((x, y) => y.score - x.score)
		.map(({ score, at }) => ({
			...{ score, name: nameOf(at) },
			hits: at >= 2 * size ? null : (observed.hits[at % size] ?? 0) / runCount,
			p: share((scores) => (scores[at] ?? 0) >= score - 1e-9)
		}));
	const p = share((scores) => scores.reduce((most, one) => Math.max(most, one), 0) >= best - 1e-9);
	return { signals, guessing: expected / runCount, p };
}

/** Clues by name; those that say the same as another in every block are left out. */
function columnsOf(
	sides: readonly ReadonlyMap<string, Side>[]
): { name: string; column: Column }[] {
	const names = [...new Set(sides.flatMap((one) => [...one.keys()]))];
	const seen = new Set<string>();
	return names.flatMap((name) => {
		const column = sides.map((one) => one.get(name) ?? null);
		const print = column
			.map((side) => (side === null ? '' : [...side.ranks].map((r) => r.toFixed(6)).join()))
			.join(';');
		if (seen.has(print)) return [];
		seen.add(print);
		return { name, column };
	});
}

function dealt(length: number, below: ((limit: number) => number) | null): Int32Array {
	const out = Int32Array.from({ length }, (_, at) => at);
	if (below === null) return out;
	for (let at = length - 1; at > 0; at--) {
		const other = below(at + 1);
		[out[at], out[other]] = [out[other] ?? 0, out[at] ?? 0];
	}
	return out;
}

const inOrder = (side: Side | null, order: Int32Array): Side | null =>
	side === null
		? null
		: {
				ranks: Float64Array.from(order, (at) => side.ranks[at] ?? 0),
				places: Int32Array.from(order, (at) => side.places[at] ?? -1)
			};

/** What `compare` found last: one object for hundreds of millions of calls. */
const found = { sum: 0, hits: 0, reverse: 0 };

function compare(mine: Side, theirs: Side, candidateCount: number): void {
	const [ranks, others] = [mine.ranks, theirs.ranks];
	const [places, otherPlaces] = [mine.places, theirs.places];
	const last = candidateCount - 1;
	let sum = 0;
	let hits = 0;
	let reverse = 0;
	for (let at = 0; at < ranks.length; at++) {
		sum += (ranks[at] ?? 0) * (others[at] ?? 0);
		const place = places[at] ?? 0;
		const other = otherPlaces[at] ?? 0;
		if (place === other) hits++;
		if (place === last - other) reverse++;
	}
	found.sum = sum;
	found.hits = hits;
	found.reverse = reverse;
}
