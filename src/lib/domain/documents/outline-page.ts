import type { Clause, SourceContent } from './clause.ts';
import { picturesOf } from './describe-picture.ts';

/** So many clauses stand on one page of the desk. */
export const CLAUSES_A_PAGE = 100;

export interface OutlineLine {
	id: string;
	page: number;
	level: number;
	title: string;
	isLeftOut: boolean;
}

export interface OutlinePage {
	page: number;
	pages: number;
	clauses: Clause[];
	/** All headings of the document. */
	outline: OutlineLine[];
	counts: { clauses: number; closed: number; leftOut: number; undescribed: number };
}

/** A page of a document at the desk, where all clauses are shown, those left out too. */
export function outlinePage({ clauses }: SourceContent, typed: string | null): OutlinePage {
	const pages = Math.max(1, Math.ceil(clauses.length / CLAUSES_A_PAGE));
	const asked = /^\d{1,4}$/.test(typed ?? '') ? Number(typed) : 1;
	const page = Math.min(Math.max(1, asked), pages);
	return {
		page,
		pages,
		clauses: clauses.slice((page - 1) * CLAUSES_A_PAGE, page * CLAUSES_A_PAGE),
		outline: clauses.flatMap(({ id, kind, level, number, text, isLeftOut }, at) =>
			kind === 'heading'
				? [{ id, page: pageOf(at), level, title: `${number} ${text}`.trim(), isLeftOut }]
				: []
		),
		counts: {
			clauses: clauses.length,
			closed: clauses.filter((clause) => clause.closedReason !== null && !clause.isLeftOut).length,
			leftOut: clauses.filter((clause) => clause.isLeftOut).length,
			undescribed: clauses.filter(
				(clause) => !clause.isLeftOut && picturesOf(clause).some(({ alt }) => alt === null)
			).length
		}
	};
}

/** The page on which the clause at a place stands. */
export const pageOf = (at: number): number => Math.floor(at / CLAUSES_A_PAGE) + 1;
