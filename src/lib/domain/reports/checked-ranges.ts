import type { Hit } from '../responses/free-text/text-check.ts';

export interface Range {
	start: number;
	end: number;
}

/** How a form names a hit. */
export const rangeKey = ({ start, end }: Range): string => `${String(start)}-${String(end)}`;

/**
 * What a person decided about the hits in a text, and other words to take out of it.
 * Decisions about anything that is no hit are ignored; a hit without a decision stays open.
 */
export function checkedRanges(
	source: string,
	hits: readonly Hit[],
	decisions: {
		redact: readonly string[];
		leave: readonly string[];
		alsoRedact: readonly string[];
	}
): { redactions: Range[]; accepted: Range[] } {
	const chosen = (keys: readonly string[]): Range[] =>
		hits.filter((hit) => keys.includes(rangeKey(hit))).map(({ start, end }) => ({ start, end }));
	return {
		redactions: [
			...chosen(decisions.redact),
			...decisions.alsoRedact.flatMap((words) => placesOf(source, words))
		],
		accepted: chosen(decisions.leave)
	};
}

function placesOf(source: string, words: string): Range[] {
	const places: Range[] = [];
	if (words === '') return places;
	for (let at = source.indexOf(words); at !== -1; at = source.indexOf(words, at + words.length))
		places.push({ start: at, end: at + words.length });
	return places;
}

/** Words that were taken out beyond the hits, to be shown again in the form. */
export const otherRedactions = (
	source: string,
	hits: readonly Hit[],
	redactions: readonly Range[]
): string[] => [
	...new Set(
		redactions
			.filter((range) => !hits.some((hit) => rangeKey(hit) === rangeKey(range)))
			.map(({ start, end }) => source.slice(start, end))
	)
];
