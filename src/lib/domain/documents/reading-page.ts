import { clauseLabels } from './clause-labels.ts';
import { shownClauses, type SourceContent } from './clause.ts';
import { contentsOf, type ContentsLine } from './contents.ts';
import { minutesToRead } from './minutes-to-read.ts';
import { readingParts, type ReadingPart } from './reading-parts.ts';

/** How a document is read: what is the same on all its pages. */
export interface Reading {
	/** All pages: short documents have one. */
	parts: ReadingPart[];
	contents: ContentsLine[];
	/** To read the whole. */
	minutes: number;
	/** What to call each clause after "Comment on …", by id. */
	labels: ReadonlyMap<string, string>;
}

/** One page of a document as anybody reads it. */
export interface ReadingPage extends ReadingPart, Reading {}

const made = new WeakMap<SourceContent, Reading>();

/** How a document is read, worked out once for a content that is kept. */
export function readingOf(content: SourceContent): Reading {
	const known = made.get(content);
	if (known !== undefined) return known;
	const clauses = shownClauses(content);
	const parts = readingParts(clauses);
	const reading = {
		parts,
		contents: contentsOf(parts),
		minutes: minutesToRead(clauses),
		labels: clauseLabels(clauses)
	};
	made.set(content, reading);
	return reading;
}

/**
 * A page of a document, by its number in the address.
 * @param typed "2"; the first page for anything that is no page
 */
export function readingPage(content: SourceContent, typed: string | null): ReadingPage {
	const reading = readingOf(content);
	const asked = reading.parts.find(({ number }) => String(number) === typed) ?? reading.parts[0];
	return { ...(asked ?? { number: 1, title: '', clauses: [] }), ...reading };
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
