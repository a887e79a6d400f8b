import {
	AlignmentType,
	Document,
	Footer,
	Header,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun
} from 'docx';
import { boldRun } from './bold-run.ts';
import { docxStyles } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';

export interface CommentDocument {
	secretariat: string;
	title: string;
	/** The consultation. */
	subject: string;
	/** Above the table: whom it is for, or what its numbers mean. */
	notice: string;
	/** Shares of the width in per cent. */
	columns: readonly { label: string; width: number }[];
	rows: readonly (readonly string[])[];
}

/**
 * A comment table as a Word file: A4 on its side, the header row repeated on each page. Its
 * properties name the secretariat and nobody else.
 */
export async function writeCommentDocument(
	table: CommentDocument
): Promise<Uint8Array<ArrayBuffer>> {
	const { secretariat, title, subject, notice, columns, rows } = table;
	const document = new Document({
		...{ creator: secretariat, lastModifiedBy: secretariat, title, subject, description: '' },
		styles: docxStyles,
		sections: [
			{
				properties: {
					page: {
						// Word's own order: the short side first, then the orientation turns it.
						size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
						margin: { top: 1000, bottom: 900, left: 900, right: 900 }
					}
				},
				headers: {
					default: new Header({ children: [new Paragraph({ text: secretariat, style: 'Source' })] })
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								style: 'Source',
								alignment: AlignmentType.RIGHT,
								children: [
									new TextRun(`${title}    `),
									new TextRun({
										children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
									})
								]
							})
						]
					})
				},
				children: [
					new Paragraph({ text: title, style: 'Title' }),
					new Paragraph({ children: [boldRun('Consultation: '), new TextRun(subject)] }),
					new Paragraph({ text: notice, style: 'Source' }),
					docxTable(
						columns,
						rows.map((row) => row.map((cell) => (cell === '' ? '' : paragraphsOf(cell))))
					)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

/** One paragraph a line, small enough for several columns. */
const paragraphsOf = (text: string): Paragraph[] =>
	text
		.split(/\n+/)
		.map(
			(line) =>
				new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text: line, size: 18 })] })
		);
