import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { cleanText } from '../shared/clean-text.ts';
import { unprotected } from '../shared/csv.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { decodeText, isWorkbook } from './decode-text.ts';
import { columnOfHeading, IMPORT_COLUMN_NAMES, type ImportColumn } from './import-column.ts';
import {
	MOST_IMPORT_BYTES,
	MOST_IMPORT_ROWS,
	type ImportRow,
	type ImportTable
} from './import-table.ts';

const DELIMITERS = [',', ';', '\t'] as const;

/** A row of the file, and the line on which it begins. */
interface Line {
	line: number;
	cells: string[];
}

/**
 * Reads a CSV file of organisations, however a spreadsheet saved it: see `decodeText` for its
 * characters; comma, semicolon or tab between cells; headings in any order and spelling.
 * @returns the rows, or what to do about a file that cannot be read
 */
export function readImportTable(bytes: Uint8Array): Result<ImportTable, string> {
	if (bytes.length === 0) return err('Choose a CSV file');
	if (bytes.length > MOST_IMPORT_BYTES)
		return err('The file is larger than 2 MB. Split it, or take out columns that are not needed');
	if (isWorkbook(bytes))
		return err(
			'This is a spreadsheet, not a CSV file. Open it, choose “Save as” and the type “CSV UTF-8”'
		);
	// Excel understands a first line that names the delimiter, so people's files have it.
	const text = decodeText(bytes)
		.replace(/^\ufeff/, '')
		.replace(/\r\n?/g, '\n');
	const named = /^"?sep=(.)"?\n/i.exec(text);
	const skipped = named?.[0] ?? '';
	const read = records(text.slice(skipped.length), named?.[1] ?? delimiterOf(text));
	if (!read.ok) return read;
	const [headings, ...rows] = read.value;
	if (headings === undefined) return err('The file is empty');
	const columns = headings.cells.map(columnOfHeading);
	const wrong = wrongHeadings(columns, headings.cells);
	if (wrong !== null) return err(wrong);
	if (rows.length > MOST_IMPORT_ROWS)
		return err('The file has more than 5,000 rows. Split it into several files');
	const extraLines = skipped === '' ? 0 : 1;
	return ok({
		rows: rows
			.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
			.map(({ line, cells }) => ({ line: line + extraLines, cells: byColumn(columns, cells) })),
		ignoredHeadings: headings.cells
			.filter((heading, at) => columns[at] === null && heading.trim() !== '')
			.map((heading) => cleanText(heading))
	});
}

/** The delimiter with which the first line has the most headings that are known. */
function delimiterOf(text: string): string {
	const firstLine = /^[^\n]*/.exec(text)?.[0] ?? '';
	const known = (delimiter: string) =>
		firstLine.split(delimiter).filter((heading) => columnOfHeading(heading) !== null).length;
	return DELIMITERS.reduce((best, each) => (known(each) > known(best) ? each : best));
}

function records(text: string, delimiter: string): Result<Line[], string> {
	try {
		const parsed: unknown = parse(text, {
			delimiter,
			raw: true,
			info: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			to: MOST_IMPORT_ROWS + 2
		});
		return ok(
			parsedSchema.parse(parsed).map(({ record, raw, info }) => {
				const lineBreaks = raw.trimEnd().match(/\n/g)?.length ?? 0;
				return { line: info.lines - lineBreaks, cells: record };
			})
		);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return err(
			'The file cannot be read to its end: somewhere a cell begins with a quotation mark and has no second one. Open it in a spreadsheet and save it as CSV again'
		);
	}
}

// The library's types do not follow its options, so what it returns is checked here.
const parsedSchema = z.array(
	z.object({
		record: z.array(z.string()),
		raw: z.string(),
		info: z.object({ lines: z.int() })
	})
);

function wrongHeadings(
	columns: readonly (ImportColumn | null)[],
	headings: readonly string[]
): string | null {
	if (!columns.includes('name'))
		return `No column is headed “Name”. The first line of the file has to hold the headings; it holds: ${headings.slice(0, 8).map(cleanText).join(', ')}`;
	const twice = columns.find((column, at) => column !== null && columns.indexOf(column) !== at);
	return twice === undefined || twice === null
		? null
		: `Two columns are taken for “${IMPORT_COLUMN_NAMES[twice]}”: ${headings
				.filter((_, at) => columns[at] === twice)
				.map(cleanText)
				.join(' and ')}. Rename or take out one of them`;
}

function byColumn(
	columns: readonly (ImportColumn | null)[],
	cells: readonly string[]
): ImportRow['cells'] {
	const row: ImportRow['cells'] = {};
	for (const [at, column] of columns.entries()) {
		const cell = cleanText(unprotected(cells[at] ?? ''));
		if (column !== null && cell !== '') row[column] = cell;
	}
	return row;
}
