import { formatNumber } from '../word/number-format.ts';

const FORMATS: Readonly<Record<string, string>> = {
	...{ a: 'lowerLetter', 'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter' },
	...{ A: 'upperLetter', 'upper-alpha': 'upperLetter', 'upper-latin': 'upperLetter' },
	...{ i: 'lowerRoman', 'lower-roman': 'lowerRoman', I: 'upperRoman', 'upper-roman': 'upperRoman' }
};

/**
 * What a browser prints before the nth item of a numbered list: "3.", "c.", "iii.".
 * @param format HTML's `type` or CSS's `list-style-type`
 */
export const listNumber = (nth: number, format: string): string =>
	`${formatNumber(nth, FORMATS[format] ?? 'decimal')}.`;
