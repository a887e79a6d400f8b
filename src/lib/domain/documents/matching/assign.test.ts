import { describe, expect, it } from 'vitest';
import { chance } from '../../../../../tests/support/chance.ts';
import { assign, type AssignmentEdge } from './assign.ts';

/** The worth of the best assignment, by trying them all. */
function bestWorth(rows: number, edges: readonly AssignmentEdge[]): number {
	const from = (row: number, taken: ReadonlySet<number>): number =>
		row === rows
			? 0
			: Math.max(
					from(row + 1, taken),
					...edges
						.filter((edge) => edge.row === row && !taken.has(edge.column))
						.map(({ worth, column }) => worth + from(row + 1, new Set([...taken, column])))
				);
	return from(0, new Set());
}

describe('assigning rows to columns', () => {
	it('gives up the best single pair for two that are worth more', () => {
		const edges = [
			{ row: 0, column: 0, worth: 5 },
			{ row: 0, column: 1, worth: 4 },
			{ row: 1, column: 0, worth: 4 }
		];
		expect(assign(2, 2, edges)).toEqual([1, 0]);
	});

	it('leaves a row alone where another makes more of its column', () => {
		const edges = [
			{ row: 0, column: 0, worth: 1 },
			{ row: 1, column: 0, worth: 2 }
		];
		expect(assign(3, 1, edges)).toEqual([-1, 0, -1]);
	});

	it.each(Array.from({ length: 400 }, (_, seed) => seed))(
		'is worth as much as the best of all (seed %i)',
		(seed) => {
			const dice = chance(seed);
			const [rows, columns] = [1 + dice.below(6), 1 + dice.below(6)];
			const edges: AssignmentEdge[] = [];
			for (let row = 0; row < rows; row++)
				for (let column = 0; column < columns; column++)
					// Thirds do not add up exactly, as likenesses do not.
					if (dice.below(2) === 0) edges.push({ row, column, worth: (1 + dice.below(9)) / 3 });
			const columnOf = assign(rows, columns, edges);
			const used = columnOf.filter((column) => column !== -1);
			expect(new Set(used).size).toBe(used.length);
			const worth = columnOf.reduce((sum, column, row) => {
				if (column === -1) return sum;
				const edge = edges.find((one) => one.row === row && one.column === column);
				expect(edge).toBeDefined();
				return sum + (edge?.worth ?? 0);
			}, 0);
			expect(worth).toBeCloseTo(bestWorth(rows, edges), 9);
		}
	);
});
