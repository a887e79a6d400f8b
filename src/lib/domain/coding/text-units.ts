/** A stretch of text. UTF-16 offsets, end exclusive. */
export interface TextRange {
	start: number;
	end: number;
}

export type TextUnit = 'word' | 'sentence';

// Made once: a segmenter is costly to make and cheap to use.
const segmenters = {
	word: new Intl.Segmenter('en-GB', { granularity: 'word' }),
	sentence: new Intl.Segmenter('en-GB', { granularity: 'sentence' }),
	character: new Intl.Segmenter('en-GB', { granularity: 'grapheme' })
};

const cut = (text: string, granularity: keyof typeof segmenters): TextRange[] =>
	Array.from(segmenters[granularity].segment(text), ({ index, segment }) => ({
		start: index,
		end: index + segment.length
	}));

/**
 * What a reader calls characters (UAX 29 grapheme clusters): an emoji with its skin tone and a
 * letter with its accents are one each.
 */
export const charactersOf = (text: string): TextRange[] => cut(text, 'character');

/**
 * The words or sentences of a text in order, without the white space around them; what is only
 * white space is none. Punctuation and emoji that stand alone count as words, so that every
 * visible character can be reached.
 */
export function unitsOf(text: string, unit: TextUnit): TextRange[] {
	return cut(text, unit).flatMap((range) => {
		const trimmed = trimRange(text, range);
		return trimmed === null ? [] : [trimmed];
	});
}

/** The range without white space at its ends; null when nothing is left. */
export function trimRange(text: string, { start, end }: TextRange): TextRange | null {
	const inside = text.slice(start, end);
	const from = start + (inside.length - inside.trimStart().length);
	const to = end - (inside.length - inside.trimEnd().length);
	return to > from ? { start: from, end: to } : null;
}
