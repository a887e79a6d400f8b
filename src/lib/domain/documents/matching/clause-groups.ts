import type { Clause } from '../clause.ts';

/** What is drawn as one element: a list with its items, or anything else by itself. */
export interface ClauseGroup {
	isList: boolean;
	clauses: Clause[];
}

/** Clauses in order, the items that follow each other put into one list. */
export function clauseGroups(clauses: readonly Clause[]): ClauseGroup[] {
	const groups: ClauseGroup[] = [];
	for (const clause of clauses) {
		const isList = clause.kind === 'item';
		const last = groups.at(-1);
		if (isList && last?.isList === true) last.clauses.push(clause);
		else groups.push({ isList, clauses: [clause] });
	}
	return groups;
}
