import type { ReleasedTable } from '../../disclosure/one-way-table.ts';
import { reveal } from '../../disclosure/releasable.ts';
import type { ReleasedCount } from '../../disclosure/released-count.ts';
import { CLAUSE_TABLE, releaseClauseTable } from './release-clause-table.ts';

/**
 * What the absence of a clause from a published comment table says: that nobody of those counted
 * commented on it. For the auditor, which compares it with releases in which somebody did.
 * @param tables published together with the comment table
 * @param base of a comment table in which no clause has a table; by default that of the others
 * @returns by a table's id, its zeros; null for the id of anything but a clause, and where no base is
 * published
 */
export function absentClauses(
	tables: readonly ReleasedTable[],
	base?: ReleasedCount
): (id: string) => ReleasedTable | null {
	const read = base ?? tables.find(({ id }) => id.startsWith(CLAUSE_TABLE))?.base;
	return (id) =>
		id.startsWith(CLAUSE_TABLE) && read?.kind === 'exact'
			? // The base is out, so it is not small: at 1 it is not asked again.
				reveal(releaseClauseTable(id.slice(CLAUSE_TABLE.length), '', undefined, read.count, 1))
			: null;
}
