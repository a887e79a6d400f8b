import type { Chance } from '../../support/chance.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Draw = Pick<Chance, 'below'>;

/** So many milliseconds until something that comes once in `mean` on average. */
const wait = (mean: number, { below }: Draw): number => -Math.log((below(1e6) + 1) / 1e6) * mean;

/**
 * When somebody sits down after a letter: most within hours of it, many on the next days, nearly all
 * by day. Times are milliseconds since a Monday morning at eight.
 */
export function afterLetter(letterAt: number, draw: Draw): number {
	const isPrompt = draw.below(10) < 6;
	return awake(letterAt + wait(isPrompt ? 3 * HOUR : 2 * DAY, draw), draw);
}

/** From one step to the next: reading and typing, or a break till later or another day. */
export function nextStep(at: number, draw: Draw): number {
	if (draw.below(6) > 0) return at + MINUTE / 2 + wait(6 * MINUTE, draw);
	return awake(at + wait(16 * HOUR, draw), draw);
}

/** Between the ballot and handing it in: the page advises another day, and few take it. */
export function afterBallot(at: number, draw: Draw): number {
	const way = draw.below(20);
	if (way < 13) return at + 10_000 + wait(2 * MINUTE, draw);
	return awake(at + wait(way < 17 ? 5 * HOUR : 2 * DAY, draw), draw);
}

/** Nine in ten do nothing from ten in the evening to seven, and six in ten nothing at weekends. */
function awake(at: number, draw: Draw): number {
	let moved = at;
	const hour = Math.floor(moved / HOUR + 8) % 24;
	if ((hour < 7 || hour >= 22) && draw.below(10) > 0)
		moved += ((31 - hour) % 24) * HOUR + wait(2 * HOUR, draw);
	const day = Math.floor((moved + 8 * HOUR) / DAY) % 7;
	if (day >= 5 && draw.below(10) < 6) moved += (7 - day) * DAY;
	return moved;
}
