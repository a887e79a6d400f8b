import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { styledRun } from './styled-run.ts';

/** Words, or paragraphs of their own. */
type Cell = string | Paragraph[];

interface Column {
	label: string;
	isNumeric?: boolean;
	/** Share of the width, in per cent. */
	width: number;
}

/** A table of at most so many rows stands on one page. */
const KEPT_TOGETHER = 14;

interface Look {
	isHeader?: boolean;
	isBold?: boolean;
	/** Whether it stays on the page of the row below. */
	keepNext?: boolean;
}

/** A table with a header row that repeats on each page. The last row stands apart with `hasTotal`. */
export function docxTable(
	columns: readonly Column[],
	rows: readonly (readonly Cell[])[],
	hasTotal = false
): Table {
	const line = { style: BorderStyle.SINGLE, size: 4, color: 'DCD3C1' };
	const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
	const row = (cells: readonly Cell[], look: Look) =>
		new TableRow({
			cantSplit: true,
			// Left out, not false, for body rows: readers take even "off" for a header row.
			...(look.isHeader === true ? { tableHeader: true } : {}),
			children: columns.map(
				(column, index) =>
					new TableCell({
						width: { size: column.width, type: WidthType.PERCENTAGE },
						margins: { top: 60, bottom: 60, left: 80, right: 80 },
						...(look.isHeader === true ? { shading: { fill: 'F1EADC' } } : {}),
						children: paragraphsOf(cells[index] ?? '', column, look)
					})
			)
		});
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		borders: {
			top: line,
			bottom: line,
			left: none,
			right: none,
			insideHorizontal: line,
			insideVertical: none
		},
		rows: [
			row(
				columns.map(({ label }) => label),
				{ isHeader: true, keepNext: true }
			),
			...rows.map((cells, index) =>
				row(cells, {
					isBold: hasTotal && index === rows.length - 1,
					keepNext: rows.length <= KEPT_TOGETHER && index < rows.length - 1
				})
			)
		]
	});
}

function paragraphsOf(cell: Cell, column: Column, look: Look): Paragraph[] {
	if (typeof cell !== 'string') return cell;
	return [
		new Paragraph({
			spacing: { after: 0 },
			keepNext: look.keepNext === true,
			alignment: column.isNumeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
			children: [styledRun({ text: cell, bold: look.isHeader === true || look.isBold === true })]
		})
	];
}
