import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { isFormula, unprotected, writeCsv } from './csv.ts';

const CELLS = [
	'=HYPERLINK("http://x")',
	'+44 20 7946 0000',
	'-1',
	'@SUM(A1)',
	"'=already",
	"''=twice",
	"'twas a night",
	'＝wide',
	'Tŷ Gobaith, "Llwybrau"; a & b',
	'two\nlines',
	''
];

describe('a CSV file', () => {
	it('holds no cell that a spreadsheet runs', () => {
		const rows = parse(
			writeCsv(
				['Name'],
				CELLS.map((cell) => [cell])
			),
			{ bom: true }
		);
		expect(rows.flat().filter((cell) => isFormula(cell))).toEqual([]);
	});

	it('gives every cell back as it was', () => {
		const rows = parse(
			writeCsv(
				['Name', 'x'],
				CELLS.map((cell) => [cell, 'x'])
			),
			{ bom: true }
		);
		expect(rows.slice(1).map(([cell]) => unprotected(cell ?? ''))).toEqual(CELLS);
	});
});
