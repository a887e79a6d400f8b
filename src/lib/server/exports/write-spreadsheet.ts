import writeExcelFile from 'write-excel-file/node';

export interface SheetColumn {
	label: string;
	/** In characters. */
	width: number;
}

/** What a cell of a spreadsheet holds at the most, in UTF-16 units. */
const LONGEST_CELL = 32_767;

/**
 * An Excel file of one sheet, its header row bold and kept in sight. Every text is written as a
 * text, so that none is run as a formula whatever it begins with.
 * @param rows cells in the order of the columns
 */
export async function writeSpreadsheet(
	sheet: string,
	columns: readonly SheetColumn[],
	rows: readonly (readonly (string | number)[])[]
): Promise<Uint8Array<ArrayBuffer>> {
	const header = columns.map(({ label }) => ({
		...textCell(label),
		fontWeight: 'bold' as const,
		backgroundColor: '#F1EADC'
	}));
	const body = rows.map((row) =>
		row.map((cell) =>
			cell === ''
				? null
				: typeof cell === 'number'
					? { value: cell, type: Number, alignVertical: 'top' as const }
					: textCell(cell)
		)
	);
	const file = writeExcelFile([header, ...body], {
		sheet,
		columns: columns.map(({ width }) => ({ width })),
		stickyRowsCount: 1
	});
	return new Uint8Array(await file.toBuffer());
}

const textCell = (text: string) => ({
	value: text.slice(0, LONGEST_CELL),
	type: String,
	wrap: true,
	alignVertical: 'top' as const
});
