import { MOST_CLAUSES, type Clause, type SourceContent } from './clause.ts';
import { mergeClauses } from './merge-clauses.ts';
import { sectionsOf } from './sections.ts';
import { describePicture } from './describe-picture.ts';
import { splitClause } from './split-clause.ts';

/** What the secretariat can change of a document before it is published. */
export type OutlineChange =
	| { kind: 'merge'; clauseId: string }
	/** `at` letters into the plain text; `newId` is the second half's. */
	| { kind: 'split'; clauseId: string; at: number; newId: string }
	| { kind: 'number'; clauseId: string; number: string }
	| { kind: 'shape'; clauseId: string; shape: ClauseShape }
	/** `reason` null opens it again. */
	| { kind: 'close'; clauseId: string; reason: string | null; isWholeSection: boolean }
	| { kind: 'leave-out'; clauseId: string; isLeftOut: boolean; isWholeSection: boolean }
	/** `alt` '' says that the picture is decoration. */
	| { kind: 'describe'; clauseId: string; imageId: string; alt: string };

export type ClauseShape = Pick<Clause, 'kind' | 'level'>;

/**
 * A document with one change made; null when the clause is gone or does not allow it, which
 * happens when somebody else has changed it meanwhile. Ids stay with the words: merged clauses
 * have the first one's, and of two halves the first keeps it.
 */
export function changeOutline(content: SourceContent, change: OutlineChange): SourceContent | null {
	const { clauses } = content;
	const at = clauses.findIndex(({ id }) => id === change.clauseId);
	const clause = clauses[at];
	if (clause === undefined) return null;
	const putIn = (count: number, changed: readonly Clause[] | null): SourceContent | null =>
		changed === null ? null : { ...content, clauses: clauses.toSpliced(at, count, ...changed) };
	const each = (ids: ReadonlySet<string>, changed: Partial<Clause>): SourceContent => ({
		...content,
		clauses: clauses.map((own) => (ids.has(own.id) ? { ...own, ...changed } : own))
	});
	const meant = (isWholeSection: boolean): ReadonlySet<string> =>
		new Set(isWholeSection ? sectionIdsOf(clauses, clause.id) : [clause.id]);

	switch (change.kind) {
		case 'merge': {
			const next = clauses[at + 1];
			const merged = next === undefined ? null : mergeClauses(clause, next);
			return putIn(2, merged === null ? null : [merged]);
		}
		case 'split':
			if (clauses.length >= MOST_CLAUSES) return null;
			return putIn(1, splitClause(clause, change.at, change.newId));
		case 'number':
			return putIn(1, [{ ...clause, number: change.number }]);
		case 'shape':
			if (clause.kind === 'table' || clause.kind === 'image') return null;
			return putIn(1, [{ ...clause, ...change.shape }]);
		case 'close':
			return each(meant(change.isWholeSection), { closedReason: change.reason });
		case 'leave-out':
			return each(meant(change.isWholeSection), { isLeftOut: change.isLeftOut });
		case 'describe': {
			const described = describePicture(clause, change.imageId, change.alt);
			return putIn(1, described === null ? null : [described]);
		}
	}
}

/** A heading's own clause and all under it; another clause by itself. */
export const sectionIdsOf = (clauses: readonly Clause[], clauseId: string): string[] =>
	sectionsOf(clauses).find(({ heading }) => heading.id === clauseId)?.clauseIds ?? [clauseId];
