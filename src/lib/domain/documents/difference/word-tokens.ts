import { comparableText } from '../matching/comparable-text.ts';

/** A word, a figure, an emoji or a mark, with the white space that stands before it. */
export interface WordToken {
	before: string;
	text: string;
	/** What is compared: quotes and hyphens that only look different are equal. */
	key: string;
	/** How much of the reading it is: its letters and digits; 0 for a mark. */
	weight: number;
}

// Made once: a segmenter is costly to make and cheap to use.
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });

const isWord = (text: string | undefined): boolean =>
	text !== undefined && /^[\p{L}\p{N}]/u.test(text);
const isFigure = (text: string | undefined): boolean => text !== undefined && /^\p{N}/u.test(text);
const isHyphen = (text: string): boolean => /^[-\u2010\u2011]$/.test(text);

/**
 * A text in words as a reader has them (UAX 29): "mae’r", "1,200.50" and an emoji with its skin
 * tone are one each. More than the standard says, "co-design", "£250" and "40%" stay whole, so
 * that a changed sum is struck out with its sign. Every visible character is in one token; white
 * space at both ends of the text is in none.
 */
export function wordTokens(text: string): WordToken[] {
	// Piece by piece: on a whole document the segmenter takes seconds.
	return [...text.trim().matchAll(/(\s*)(\S+)/g)].flatMap(([, before = '', piece = '']) =>
		wordsOf(piece).map((word, n) => ({
			before: n === 0 ? before : '',
			text: word,
			key: comparableText(word),
			weight: word.match(/[\p{L}\p{N}]/gu)?.length ?? 0
		}))
	);
}

/** A piece without white space, such as `(£5.20),`, in its words and marks. */
function wordsOf(piece: string): string[] {
	if (/^[\p{L}\p{N}]+$/u.test(piece)) return [piece];
	const segments = Array.from(segmenter.segment(piece), ({ segment }) => segment);
	const words: string[] = [];
	for (let at = 0; at < segments.length; at++) {
		let word = segments[at] ?? '';
		for (;;) {
			const [next = '', afterNext] = segments.slice(at + 1, at + 3);
			const isPart =
				(/^\p{Sc}$/u.test(word) && isFigure(next)) || (next === '%' && /\p{N}$/u.test(word));
			const isJoined = isHyphen(next) && isWord(word) && isWord(afterNext);
			if (!isPart && !isJoined) break;
			word += isJoined ? next + (afterNext ?? '') : next;
			at += isJoined ? 2 : 1;
		}
		words.push(word);
	}
	return words;
}
