import { clauseName } from './clause-name.ts';
import { WHOLE, type Clause } from './clause.ts';

/**
 * What to call each clause after "Comment on …", so that every label is another: its printed
 * number where no other clause has the same, else the beginning of its words too.
 * @param clauses all that are shown
 */
export function clauseLabels(clauses: readonly Clause[]): ReadonlyMap<string, string> {
	const times = new Map<string, number>();
	for (const { number } of clauses) times.set(number, (times.get(number) ?? 0) + 1);
	return new Map([
		[WHOLE, 'the whole document'],
		...clauses.map((clause) => [clause.id, label(clause, times.get(clause.number) === 1)] as const)
	]);
}

function label(clause: Clause, isAlone: boolean): string {
	const { kind, number } = clause;
	const isNumbered = isAlone && /\d/.test(number);
	if (kind === 'heading') return `section ${isNumbered ? bare(number) : `“${clauseName(clause)}”`}`;
	if (isNumbered && kind !== 'table' && kind !== 'image') return bare(number);
	return kind === 'table' || kind === 'image'
		? clauseName(clause).replace(/^./, (first) => first.toLowerCase())
		: `“${clauseName(clause)}”`;
}

const bare = (number: string): string => number.replace(/[.:]+$/, '');
