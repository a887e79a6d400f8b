import type { ReleasedTable } from './one-way-table.ts';

/** What a reader knows of one cell: it can have any value from `least` to `greatest`. */
export interface Bounds {
	id: string;
	label: string;
	least: number;
	greatest: number;
	isHidden: boolean;
}

/**
 * The least and greatest of each cell, given the table and counts known from elsewhere.
 *
 * With one sum over cells each known to lie in a range, a cell can take exactly the integers from
 * max(least, rest - greatest of the others) to min(greatest, rest - least of the others): the
 * bounds are exact, and no value between them is missing.
 */
export function boundsOf(
	table: ReleasedTable,
	k: number,
	known: readonly { id: string; count: number }[]
): Bounds[] {
	const ceiling = table.base.kind === 'exact' ? table.base.count : Number.MAX_SAFE_INTEGER;
	const cells = table.rows.map(({ id, label, count }): Bounds => {
		const elsewhere = known.find((cell) => cell.id === id);
		if (count.kind === 'exact')
			return { id, label, least: count.count, greatest: count.count, isHidden: false };
		if (elsewhere !== undefined)
			return { id, label, least: elsewhere.count, greatest: elsewhere.count, isHidden: true };
		const greatest = count.kind === 'fewer-than' ? k - 1 : ceiling;
		return { id, label, least: 1, greatest, isHidden: true };
	});
	return table.adding === 'total' && table.base.kind === 'exact'
		? withinSum(cells, table.base.count)
		: cells;
}

/** The same cells, with what their sum says of each. */
export function withinSum<Cell extends { least: number; greatest: number }>(
	cells: readonly Cell[],
	total: number
): Cell[] {
	const leastSum = cells.reduce((sum, cell) => sum + cell.least, 0);
	const greatestSum = cells.reduce((sum, cell) => sum + cell.greatest, 0);
	return cells.map((cell) => ({
		...cell,
		least: Math.max(cell.least, total - (greatestSum - cell.greatest)),
		greatest: Math.min(cell.greatest, total - (leastSum - cell.least))
	}));
}
