import { WHOLE, type Clause } from '../documents/clause.ts';
import { sectionsOf, type DocumentSection } from '../documents/sections.ts';
import { COMMENT_KINDS, type CommentKind } from '../responses/comment-kind.ts';

/** One comment, as far as it can be told without its text. */
export interface CommentMark {
	clauseId: string;
	responseId: string;
	kind: CommentKind;
	/** Whether it has words to read: support can be given without any. */
	hasWords: boolean;
	isRead: boolean;
}

/** What gathers at one place. The unit is one response, which is one organisation. */
export interface MarginCounts {
	/** Responses with a comment here. */
	responses: number;
	/** Of these, by what their comments are; one that made two kinds in a section is in both. */
	kinds: Record<CommentKind, number>;
	/** Comments with words, and how many of them have been read. */
	toRead: number;
	read: number;
}

export interface CommentMargin {
	/** By clause, and `WHOLE`; places without a comment have no entry. */
	clauses: ReadonlyMap<string, MarginCounts>;
	/** By the heading that opens the section: everything in it, its heading included. */
	sections: ReadonlyMap<string, MarginCounts>;
	/** The whole consultation. */
	all: MarginCounts;
	/** Comments, however many of one response. */
	comments: number;
}

/** Counts where comments gather, by clause and by section. Each response counts once at a place. */
export function commentMargin(
	clauses: readonly Clause[],
	marks: readonly CommentMark[]
): CommentMargin {
	const byClause = new Map<string, CommentMark[]>();
	for (const mark of marks) {
		const there = byClause.get(mark.clauseId);
		if (there === undefined) byClause.set(mark.clauseId, [mark]);
		else there.push(mark);
	}
	const countsOf = ({ clauseIds }: Pick<DocumentSection, 'clauseIds'>): MarginCounts =>
		countMarks(clauseIds.flatMap((id) => byClause.get(id) ?? []));
	return {
		clauses: new Map([...byClause].map(([id, own]) => [id, countMarks(own)])),
		sections: new Map(
			sectionsOf(clauses).map((section) => [section.heading.id, countsOf(section)])
		),
		all: countMarks(marks),
		comments: marks.length
	};
}

/** The sections that have comments, in the order of the text. */
export const commentedSections = (
	clauses: readonly Clause[],
	{ sections }: Pick<CommentMargin, 'sections'>
): { heading: Clause; counts: MarginCounts }[] =>
	clauses.flatMap((heading) => {
		const counts = sections.get(heading.id);
		return counts === undefined || counts.responses === 0 ? [] : [{ heading, counts }];
	});

/** The places that comments can be at, in the order of the text: the whole comes first. */
export const placesInOrder = (clauses: readonly Pick<Clause, 'id'>[]): string[] => [
	WHOLE,
	...clauses.map(({ id }) => id)
];

function countMarks(marks: readonly CommentMark[]): MarginCounts {
	const everybody = new Set<string>();
	const of: Record<CommentKind, Set<string>> = {
		support: new Set(),
		unclear: new Set(),
		gap: new Set(),
		disagree: new Set(),
		suggest: new Set()
	};
	let [toRead, read] = [0, 0];
	for (const { responseId, kind, hasWords, isRead } of marks) {
		everybody.add(responseId);
		of[kind].add(responseId);
		if (!hasWords) continue;
		toRead++;
		if (isRead) read++;
	}
	const kinds = { support: 0, unclear: 0, gap: 0, disagree: 0, suggest: 0 };
	for (const kind of COMMENT_KINDS) kinds[kind] = of[kind].size;
	return { responses: everybody.size, kinds, toRead, read };
}
