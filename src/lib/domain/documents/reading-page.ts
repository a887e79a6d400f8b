import { clauseLabels } from './clause-labels.ts';
import { shownClauses, type SourceContent } from './clause.ts';
import { contentsOf, type ContentsLine } from './contents.ts';
import { minutesToRead } from './minutes-to-read.ts';
import { readingParts, type ReadingPart } from './reading-parts.ts';

/** One page of a document as anybody reads it. */
export interface ReadingPage extends ReadingPart {
	/** All pages: short documents have one. */
	parts: { number: number; title: string }[];
	contents: ContentsLine[];
	/** To read the whole. */
	minutes: number;
	/** What to call each clause after "Comment on …", by id. */
	labels: ReadonlyMap<string, string>;
}

/**
 * A page of a document, by its number in the address.
 * @param typed "2"; the first page for anything that is no page
 */
export function readingPage(content: SourceContent, typed: string | null): ReadingPage {
	const clauses = shownClauses(content);
	const parts = readingParts(clauses);
	const asked = parts.find(({ number }) => String(number) === typed) ?? parts[0];
	return {
		...(asked ?? { number: 1, title: '', clauses: [] }),
		parts: parts.map(({ number, title }) => ({ number, title })),
		contents: contentsOf(parts),
		minutes: minutesToRead(clauses),
		labels: clauseLabels(clauses)
	};
}

/**
 * The address of a clause in the text.
 * @param reading the address of the reading page
 */
export function placeAddress(
	reading: string,
	{ part, clauseId }: { part: number; clauseId?: string | undefined },
	also: Readonly<Record<string, string>> = {}
): string {
	const query = new URLSearchParams({
		...(part > 1 ? { part: String(part) } : {}),
		...also
	}).toString();
	return `${reading}${query === '' ? '' : `?${query}`}${clauseId === undefined ? '' : `#${clauseId}`}`;
}
