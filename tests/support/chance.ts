/** Repeatable chance for property tests: print the seed of a failure and it can be run again. */
export interface Chance {
	/** A whole number from 0 to below `below`. */
	below: (below: number) => number;
	/** One of a list that is not empty. */
	pick: <T>(items: readonly T[]) => T;
	/** Each item or not, about half of them. */
	some: <T>(items: readonly T[]) => T[];
}

/** Mulberry32: a small generator, good enough to vary tests and no use for secrets. */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	return {
		below,
		pick(items) {
			const picked = items[below(items.length)];
			if (picked === undefined) throw new RangeError('nothing to pick from');
			return picked;
		},
		some: (items) => items.filter(() => next() < 0.5)
	};
}
