import { cleanText } from '../shared/clean-text.ts';
import type { ClauseText } from './clause-text.ts';
import { writeHtml } from './html-tree.ts';
import { isParagraphNumber, typedNumber } from './typed-number.ts';

const LONGEST_HEADING = 80;

/**
 * Cuts text that was pasted from Word, from a mail or a web page into clauses. Word puts each
 * paragraph on a line and its number before a tab; where paragraphs are parted by empty lines,
 * single line ends are where a program broke them and mean nothing. A short line that ends no
 * sentence, before a longer one, is a heading.
 */
export function pastedToClauses(typed: string): ClauseText[] {
	const text = cleanText(typed);
	const isParted = /\n[ \t]*\n/.test(text) && !text.includes('\t');
	const paragraphs = (isParted ? text.split(/\n[ \t]*\n+/) : text.split(/\n+/))
		.map((paragraph) => paragraph.replace(/\n/g, ' '))
		.filter((paragraph) => paragraph.trim() !== '');
	return paragraphs.map((paragraph, at) => clauseOf(paragraph, paragraphs[at + 1]));
}

function clauseOf(paragraph: string, next: string | undefined): ClauseText {
	const typed = typedNumber(paragraph);
	const text = paragraph
		.slice(typed?.length ?? 0)
		.replace(/\s+/g, ' ')
		.trim();
	const number = typed?.number ?? '';
	const isItem = typed !== null && !isParagraphNumber(number);
	const isHeading = !isItem && looksLikeHeading(text, next);
	const steps = number.split('.').filter((step) => step !== '').length;
	return {
		kind: isHeading ? 'heading' : isItem ? 'item' : 'paragraph',
		level: isHeading ? Math.min(6, Math.max(1, steps)) : isItem ? 1 : 0,
		number,
		html: writeHtml([text]),
		text,
		notes: []
	};
}

const looksLikeHeading = (text: string, next: string | undefined): boolean =>
	next !== undefined &&
	text.length <= LONGEST_HEADING &&
	/^["“‘(]?[\p{Lu}\d]/u.test(text) &&
	!/[.;:,!?]$/.test(text) &&
	next.length > text.length;
