import { scaleLinear } from 'd3-scale';
import { inFigures } from '../shared/in-figures.ts';

export interface Band {
	id: string;
	label: string;
	/** Lower bound, included; null for the lowest band. */
	from: number | null;
	/** Upper bound, not included; null for the highest band. */
	to: number | null;
}

const MOST_BANDS = 5;

/**
 * Bands in which answers in numbers are counted. Cut at round numbers between the tenth and the
 * ninetieth percentile and open at both ends: the least and the greatest answer are each one
 * organisation's, and must not be read off a label.
 * @param unit printed after the bounds, '' for none
 */
export function numberBands(numbers: readonly number[], unit: string): Band[] {
	const sorted = [...numbers].sort((a, b) => a - b);
	const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
	const [low, high] = [at(0.1), at(0.9)];
	const round =
		low === high
			? [low]
			: scaleLinear()
					.domain([low, high])
					.ticks(MOST_BANDS - 1);
	// A cut below everything would only make an empty band.
	const cuts = round.filter((cut, at) => at === round.length - 1 || cut > (sorted[0] ?? 0));
	const say = (value: number): string => inFigures(value) + (unit === '' ? '' : ` ${unit}`);
	return [null, ...cuts].map((from, index) => {
		const to = cuts[index] ?? null;
		const label =
			from === null
				? `Under ${say(to ?? 0)}`
				: to === null
					? `${say(from)} or more`
					: `${inFigures(from)} to under ${say(to)}`;
		return { id: `band-${String(index + 1)}`, label, from, to };
	});
}

/** Whether a number falls in a band. */
export const isIn = (band: Band, value: number): boolean =>
	(band.from === null || value >= band.from) && (band.to === null || value < band.to);
