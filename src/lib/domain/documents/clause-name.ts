import { WHOLE, type Clause } from './clause.ts';

const SHORT = 60;

/** How a clause is called in a sentence or a list: "2.4", "(a) Providers must…", "Table: …". */
export function clauseName(clause: Pick<Clause, 'kind' | 'number' | 'text'>): string {
	const text = cut(clause.text);
	if (clause.kind === 'table') return `Table${clause.number && ` ${clause.number}`}: ${text}`;
	if (clause.kind === 'image') return text === '' ? 'Picture' : `Picture: ${text}`;
	return clause.number === '' ? text : `${clause.number} ${text}`;
}

/** The same by id; the whole document has a name too. '' for an id that is not in it. */
export function clauseNames(clauses: readonly Clause[]): ReadonlyMap<string, string> {
	return new Map([
		[WHOLE, 'The whole document'],
		...clauses.map((clause) => [clause.id, clauseName(clause)] as const)
	]);
}

function cut(text: string): string {
	const letters = Array.from(text);
	if (letters.length <= SHORT) return text;
	const start = letters.slice(0, SHORT).join('');
	return `${start.slice(0, Math.max(start.lastIndexOf(' '), SHORT / 2)).trimEnd()}…`;
}
