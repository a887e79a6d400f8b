import { Paragraph, TextRun, type Table } from 'docx';
import { docxTable } from './docx-table.ts';

export interface SmallTable {
	/** Shares of the width in per cent. */
	columns: readonly { label: string; width: number }[];
	/** Lines of a cell become paragraphs. */
	rows: readonly (readonly string[])[];
}

/** A table of words in letters small enough for several columns; its header repeats on each page. */
export const docxSmallTable = ({ columns, rows }: SmallTable): Table =>
	docxTable(
		columns,
		rows.map((row) => row.map((cell) => (cell === '' ? '' : paragraphsOf(cell))))
	);

const paragraphsOf = (text: string): Paragraph[] =>
	text
		.split(/\n+/)
		.map(
			(line) =>
				new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text: line, size: 18 })] })
		);
