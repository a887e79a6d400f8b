import { charactersOf, trimRange, type TextRange } from './text-units.ts';

/**
 * A selection as it may be kept: both ends put in order, widened to whole characters (half an
 * emoji is not a passage), white space at the ends left out, as a double click adds it.
 * @returns null when nothing readable is inside
 */
export function tidyRange(text: string, a: number, b: number): TextRange | null {
	const start = Math.max(0, Math.min(a, b));
	const end = Math.min(text.length, Math.max(a, b));
	const trimmed = end > start ? trimRange(text, { start, end }) : null;
	if (trimmed === null) return null;
	const touched = charactersOf(text).filter(
		(character) => character.end > trimmed.start && character.start < trimmed.end
	);
	const first = touched[0];
	const last = touched.at(-1);
	return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

/** Whether a range is one that `tidyRange` would leave as it is: what the server accepts. */
export function isTidyRange(text: string, range: TextRange): boolean {
	const tidy = tidyRange(text, range.start, range.end);
	return tidy !== null && tidy.start === range.start && tidy.end === range.end;
}
