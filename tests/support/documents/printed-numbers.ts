// The numbers as they stand on paper, whichever list or style they come from.
const NUMBER = [
	'Recommendation [IVX]+',
	'Annex [A-Z]',
	'Step \\d+:',
	'\\d{1,3}(?:\\.\\d{1,3})*(?:\\.[A-Z])?[.)]?',
	'\\([a-z]{1,5}\\)',
	'\\d[a-z]\\.',
	'\\d+(?:st|nd|rd|th)',
	'[A-Z]\\)',
	'[A-Z]\\.\\d+',
	'[ivx]+\\.'
].join('|');
const LINE = new RegExp(`^\\s*(${NUMBER})(?:\\s{2,}|(?<=Recommendation I))(\\S.*)$`);

/**
 * The numbers of a document as printed, each with the first three words after it, from the text
 * of its PDF (`pdftotext -layout`). A number stands apart from its text by a tab; numbers of pages
 * and notes have no text beside them.
 */
export function printedNumbers(text: string): [number: string, words: string][] {
	return text.split(/[\n\f]/).flatMap((line): [string, string][] => {
		const [, number, words] = LINE.exec(line) ?? [];
		return number === undefined || words === undefined ? [] : [[number, firstWords(words)]];
	});
}

/** Enough to tell one paragraph from the next. */
export const firstWords = (text: string): string => text.trim().split(/\s+/).slice(0, 3).join(' ');
