import { WHOLE, type Clause } from '../documents/clause.ts';
import { sectionsOf } from '../documents/sections.ts';
import type { CommentKind } from '../responses/comments/comment-kind.ts';

/** One comment, as far as it can be told without its text. */
export interface CommentMark {
	clauseId: string;
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

/**
 * Counts where comments gather, by clause and by section. Each response counts once at a place.
 * @param responses the comments of each
 */
export function commentMargin(
	clauses: readonly Clause[],
	responses: readonly (readonly CommentMark[])[]
): CommentMargin {
	const sections = sectionsOf(clauses).map(({ heading, clauseIds }) => ({
		...{ id: heading.id, clauseIds },
		tally: new Tally()
	}));
	const around = new Map<string, Tally[]>();
	for (const { clauseIds, tally } of sections)
		for (const id of clauseIds) {
			const there = around.get(id);
			if (there === undefined) around.set(id, [tally]);
			else there.push(tally);
		}
	const byClause = new Map<string, Tally>();
	const all = new Tally();
	let comments = 0;
	for (const [response, marks] of responses.entries())
		for (const mark of marks) {
			comments++;
			all.add(response, mark);
			const own = byClause.get(mark.clauseId) ?? new Tally();
			byClause.set(mark.clauseId, own);
			own.add(response, mark);
			for (const tally of around.get(mark.clauseId) ?? []) tally.add(response, mark);
		}
	return {
		clauses: new Map([...byClause].map(([id, { counts }]) => [id, counts])),
		sections: new Map(sections.map(({ id, tally }) => [id, tally.counts])),
		all: all.counts,
		comments
	};
}

/** Counts one place. Responses come one after another, so the last one is all it has to remember. */
class Tally {
	readonly counts: MarginCounts = {
		responses: 0,
		kinds: { support: 0, unclear: 0, gap: 0, disagree: 0, suggest: 0 },
		...{ toRead: 0, read: 0 }
	};
	#last = -1;
	readonly #lastOf = { support: -1, unclear: -1, gap: -1, disagree: -1, suggest: -1 };

	add(response: number, { kind, hasWords, isRead }: CommentMark): void {
		const { counts } = this;
		if (this.#last !== response) counts.responses++;
		this.#last = response;
		if (this.#lastOf[kind] !== response) counts.kinds[kind]++;
		this.#lastOf[kind] = response;
		if (!hasWords) return;
		counts.toRead++;
		if (isRead) counts.read++;
	}
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
