import type { MeterCount, MeterReading } from './privacy-meter.ts';

/** How many a description fits: "at least 10", "fewer than 5", "all of them". */
export const meterCountWords = ({ atLeast, isAll }: MeterCount, k: number): string =>
	isAll ? 'all of them' : atLeast === 0 ? `fewer than ${String(k)}` : `at least ${String(atLeast)}`;

/** What the meter says of everything together, as one sentence. */
export function meterSentence(
	{ invited, matching }: Pick<MeterReading, 'invited' | 'matching'>,
	k: number
): string {
	const total = String(invited.total);
	if (matching.isAll)
		return `This fits all ${total} invited organisations, so it does not tell which of them you are.`;
	if (matching.atLeast === 0)
		return `Fewer than ${String(k)} of the ${total} invited organisations fit this: it could tell who you are.`;
	return `You are one of at least ${String(matching.atLeast)} of the ${total} invited organisations that fit this.`;
}
