import { inArray, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { drawersAround, isFullEnough } from '../../../domain/identity/drawer.ts';

/**
 * Reads the drawer that a key lies in or is to be put into: the smallest that hides the latest.
 * @param around.column that holds the keys
 * @param around.count how many keys there are at the most; a larger drawer is taken where others'
 * were counted too
 * @param read the rows of the drawer; undefined stands for all
 */
export async function readDrawer<Row>(
	around: { key: string; column: PgColumn; beginnings: readonly string[]; count: number },
	read: (isInside: SQL | undefined) => Promise<Row[]>
): Promise<Row[]> {
	const { key, column, beginnings, count } = around;
	for (const drawer of drawersAround(key, beginnings, count)) {
		if (drawer === null) break;
		const start = sql`substr(${column}, 1, ${sql.raw(String(drawer[0]?.length ?? 0))})`;
		const rows = await read(inArray(start, [...drawer]));
		if (isFullEnough(rows.length)) return rows;
	}
	return await read(undefined);
}
