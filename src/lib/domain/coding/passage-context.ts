import { unitsOf, type TextRange } from './text-units.ts';

export interface PassageContext {
	before: string;
	quoted: string;
	after: string;
}

const LONGEST_SIDE = 240;

/**
 * A passage with the rest of the sentences that it begins and ends in, as they stand. A side that
 * is longer than 240 characters is cut at a word and marked with "…".
 */
export function passageContext(text: string, { start, end }: TextRange): PassageContext {
	const sentences = unitsOf(text, 'sentence');
	const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? start;
	const to = sentences.find((sentence) => sentence.end >= end)?.end ?? end;
	return {
		before: cutStart(text.slice(Math.min(from, start), start)),
		quoted: text.slice(start, end),
		after: cutEnd(text.slice(end, Math.max(to, end)))
	};
}

function cutStart(side: string): string {
	if (side.length <= LONGEST_SIDE) return side;
	const words = unitsOf(side, 'word');
	const first = words.find((word) => word.start >= side.length - LONGEST_SIDE);
	return first === undefined ? '…' : `… ${side.slice(first.start)}`;
}

function cutEnd(side: string): string {
	if (side.length <= LONGEST_SIDE) return side;
	const last = unitsOf(side, 'word').findLast((word) => word.end <= LONGEST_SIDE);
	return last === undefined ? '…' : `${side.slice(0, last.end)} …`;
}
