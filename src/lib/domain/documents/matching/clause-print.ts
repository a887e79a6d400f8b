import { comparableText } from './comparable-text.ts';
import { classOf, type ComparedClause } from './compared-clause.ts';

/** The words of a text in small letters, for comparing; marks are none. */
export const wordsOf = (text: string): string[] =>
	comparableText(text)
		.toLowerCase()
		.match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*/gu) ?? [];

/**
 * Two clauses with one print say the same: the same words in the same order, in one class.
 * Capitals, marks and white space may differ. Without a word it is the text itself.
 */
export function printOf(clause: ComparedClause): string {
	const words = wordsOf(clause.text);
	return `${classOf(clause)} ${words.length > 0 ? words.join(' ') : clause.text.trim()}`;
}
