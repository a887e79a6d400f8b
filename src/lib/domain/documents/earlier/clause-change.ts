import { lineOf, type RedlineLine } from '../matching/redline-line.ts';
import { isChanged, type ChangesSince } from './changes-since.ts';

/** What became of a clause since the version before, as it is drawn. */
export interface ClauseChange {
	line: RedlineLine;
	/** Which version was before: 1. */
	version: number;
}

/**
 * What became of one clause; null for one that is the same, or that nothing is said of.
 * @param changes null for a document that was not consulted on before
 */
export function clauseChange(changes: ChangesSince | null, clauseId: string): ClauseChange | null {
	const row = changes?.rowOf.get(clauseId);
	if (!changes || row === undefined || !isChanged(row)) return null;
	return { line: lineOf(row), version: changes.earlier.version };
}
