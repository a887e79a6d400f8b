import type { Clause, LastChange, SourceContent } from './clause.ts';

/**
 * What takes a change back: the stretch of clauses that it touched, as it was. All else stays out
 * of it, so a document does not double with every change.
 */
export function inverseOf(
	before: readonly Clause[],
	after: readonly Clause[]
): Pick<LastChange, 'at' | 'count' | 'clauses'> {
	const shorter = Math.min(before.length, after.length);
	let at = 0;
	while (at < shorter && before[at] === after[at]) at++;
	let same = 0;
	while (same < shorter - at && before.at(-1 - same) === after.at(-1 - same)) same++;
	return { at, count: after.length - same - at, clauses: before.slice(at, before.length - same) };
}

/** A document as it was before its last change; null where there is nothing to take back. */
export function undoChange({ lastChange, ...rest }: SourceContent): SourceContent | null {
	if (lastChange === undefined) return null;
	const { at, count, clauses } = lastChange;
	return { ...rest, clauses: rest.clauses.toSpliced(at, count, ...clauses) };
}
