/** One line of a bench's result. Aims are printed, met or missed; they fail nothing. */
export interface Figure {
	name: string;
	value: number;
	/** Such as `/s`, `ms`, `MB`; for a ratio, `x`. */
	unit: string;
	aim?: { atLeast: number } | { atMost: number };
}

/** What a `*.bench.ts` exports as its default: it runs alone, in a process of its own. */
export type Bench = () => Promise<Figure[]>;

/** How a figure compares with a baseline measured in the same run, on the same machine. */
export const ratio = (
	name: string,
	figure: Figure,
	baseline: Figure,
	atLeast?: number
): Figure => ({
	name,
	value: figure.value / baseline.value,
	unit: 'x',
	...(atLeast === undefined ? {} : { aim: { atLeast } })
});

/** The value that a share of the samples does not exceed: `percentile(samples, 0.99)`. */
export function percentile(samples: readonly number[], share: number): number {
	const sorted = [...samples].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
