import { releasedTableSchema, type ReleasedTable } from './one-way-table.ts';

/**
 * Every table of counts in something that was published, whatever page it was published on. The
 * auditor has to take in all that a reader has, and need not know what it was for.
 * @param content as stored
 */
export function releasedTablesIn(content: unknown): ReleasedTable[] {
	if (typeof content !== 'object' || content === null) return [];
	if ('isWithheld' in content) return [releasedTableSchema.parse(content)];
	return Object.values(content).flatMap(releasedTablesIn);
}
