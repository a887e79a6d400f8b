import { NearestFirst } from './nearest-first.ts';

/** Row and column may be paired, for so much. */
export interface AssignmentEdge {
	row: number;
	column: number;
	/** More than 0. */
	worth: number;
}

/**
 * Pairs rows with columns one to one, so that the pairs together are worth the most; a row may
 * stay alone. Exact: shortest augmenting paths with potentials (Jonker and Volgenant, "A shortest
 * augmenting path algorithm for dense and sparse linear assignment problems", 1987), with one
 * column of its own for each row, worth nothing. A search touches only what its row is connected
 * with, so independent parts cost nothing to each other. The same edges give the same pairs.
 * @returns for each row its column, or -1
 */
export function assign(
	rows: number,
	columns: number,
	edges: readonly AssignmentEdge[]
): readonly number[] {
	const most = edges.reduce((max, { worth }) => Math.max(max, worth), 0);
	const costs = Array.from({ length: rows }, () => new Map<number, number>());
	for (const { row, column, worth } of edges) costs[row]?.set(column, most - worth);
	const ofRow = costs.map((row) => Math.min(most, ...row.values()));
	const ofColumn = new Float64Array(columns);
	const columnOf = new Array<number>(rows).fill(-1);
	const rowOf = new Array<number>(columns).fill(-1);

	for (let start = 0; start < rows; start++) {
		const reachedFrom = new Map<number, number>();
		const distance = new Map<number, number>();
		const done = new Set<number>();
		const frontier = new NearestFirst();
		let alone = { row: start, at: Number.POSITIVE_INFINITY };
		let end = -1;
		let total = 0;
		for (let [row, at] = [start, 0]; ;) {
			const slack = at - (ofRow[row] ?? 0);
			if (slack + most < alone.at) alone = { row, at: slack + most };
			for (const [column, cost] of costs[row] ?? []) {
				// Rounding may make a detour look shorter by a hair, and lead in a circle.
				if (done.has(column)) continue;
				const reached = slack + cost - (ofColumn[column] ?? 0);
				if (reached >= (distance.get(column) ?? Number.POSITIVE_INFINITY)) continue;
				distance.set(column, reached);
				reachedFrom.set(column, row);
				frontier.add(column, reached);
			}
			const next = frontier.takeNearest();
			if (next === undefined || alone.at <= next.distance) {
				total = alone.at;
				break;
			}
			const holder = rowOf[next.item] ?? -1;
			if (holder === -1) {
				[end, total] = [next.item, next.distance];
				break;
			}
			done.add(next.item);
			[row, at] = [holder, next.distance];
		}
		// Potentials keep every reduced cost at 0 or more, and that of a pair at 0.
		ofRow[start] = (ofRow[start] ?? 0) + total;
		for (const column of done) {
			const less = total - (distance.get(column) ?? 0);
			ofColumn[column] = (ofColumn[column] ?? 0) - less;
			const holder = rowOf[column] ?? -1;
			ofRow[holder] = (ofRow[holder] ?? 0) + less;
		}
		if (end === -1) {
			// That row stays alone from now on, and what it held is free for the one before it.
			end = columnOf[alone.row] ?? -1;
			columnOf[alone.row] = -1;
			if (alone.row === start) continue;
		}
		for (let column = end; column !== -1;) {
			const row = reachedFrom.get(column) ?? start;
			const before = columnOf[row] ?? -1;
			columnOf[row] = column;
			rowOf[column] = row;
			column = row === start ? -1 : before;
		}
	}
	return columnOf;
}
