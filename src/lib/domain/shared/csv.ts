import { stringify } from 'csv-stringify/sync';

// What a spreadsheet takes for a formula, ASCII and full-width.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const PROTECTED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * A CSV file as text: byte order mark (Excel reads UTF-8 only with it), commas, CRLF as RFC 4180
 * has it. A cell that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
	// A cell that looks protected already is protected once more, so that `unprotected` undoes it.
	const cells = rows.map((row) => row.map((cell) => (PROTECTED.test(cell) ? `'${cell}` : cell)));
	return stringify([[...header], ...cells], {
		bom: true,
		escape_formulas: true,
		record_delimiter: 'windows'
	});
}

/** A cell as it was before `writeCsv` made it harmless. */
export const unprotected = (cell: string): string => (PROTECTED.test(cell) ? cell.slice(1) : cell);

/** Whether a spreadsheet would run a cell as a formula. */
export const isFormula = (cell: string): boolean => FORMULA.test(cell);
