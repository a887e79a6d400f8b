import type { ReadingPart } from './reading-parts.ts';

/** A line of the table of contents. */
export interface ContentsLine {
	id: string;
	/** The page that it is on. */
	part: number;
	/** 1 for the highest level of headings in the document, 2 for the next. */
	depth: 1 | 2;
	title: string;
}

/** The two highest levels of headings, in order. [] for a document without headings. */
export function contentsOf(parts: readonly ReadingPart[]): ContentsLine[] {
	const headings = parts.flatMap(({ number: part, clauses }) =>
		clauses.flatMap((clause) => (clause.kind === 'heading' ? [{ ...clause, part }] : []))
	);
	const [first, second] = [...new Set(headings.map(({ level }) => level))].sort((a, b) => a - b);
	return headings
		.filter(({ level }) => level === first || level === second)
		.map(({ id, part, level, number, text }) => ({
			...{ id, part, title: `${number} ${text}`.trim() },
			depth: level === first ? 1 : 2
		}));
}
