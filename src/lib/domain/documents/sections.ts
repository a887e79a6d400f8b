import type { Clause } from './clause.ts';

/** A heading and what stands under it, up to the next heading of its level or a higher one. */
export interface DocumentSection {
	heading: Clause;
	/** The heading's own clause first, then those under it, in order. */
	clauseIds: string[];
}

/** The sections of a text, in order. Sections within a section are listed by themselves as well. */
export function sectionsOf(clauses: readonly Clause[]): DocumentSection[] {
	const open: DocumentSection[] = [];
	const sections: DocumentSection[] = [];
	for (const clause of clauses) {
		if (clause.kind === 'heading') {
			while ((open.at(-1)?.heading.level ?? 0) >= clause.level) open.pop();
			const section = { heading: clause, clauseIds: [] };
			open.push(section);
			sections.push(section);
		}
		for (const { clauseIds } of open) clauseIds.push(clause.id);
	}
	return sections;
}
