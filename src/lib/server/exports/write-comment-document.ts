import { Document, Packer, Paragraph, TextRun } from 'docx';
import { boldRun } from './bold-run.ts';
import { headerAndFooter, LANDSCAPE } from './docx-page.ts';
import { docxSmallTable, type SmallTable } from './docx-small-table.ts';
import { docxStyles } from './docx-styles.ts';

export interface CommentDocument extends SmallTable {
	secretariat: string;
	title: string;
	/** The consultation. */
	subject: string;
	/** Above the table: whom it is for, or what its numbers mean. */
	notice: string;
}

/**
 * A comment table as a Word file: A4 on its side, the header row repeated on each page. Its
 * properties name the secretariat and nobody else.
 */
export async function writeCommentDocument(
	table: CommentDocument
): Promise<Uint8Array<ArrayBuffer>> {
	const { secretariat, title, subject, notice } = table;
	const document = new Document({
		...{ creator: secretariat, lastModifiedBy: secretariat, title, subject, description: '' },
		styles: docxStyles,
		sections: [
			{
				properties: LANDSCAPE,
				...headerAndFooter(secretariat, title),
				children: [
					new Paragraph({ text: title, style: 'Title' }),
					new Paragraph({ children: [boldRun('Consultation: '), new TextRun(subject)] }),
					new Paragraph({ text: notice, style: 'Source' }),
					docxSmallTable(table)
				]
			}
		]
	});
	return new Uint8Array(await Packer.toBuffer(document));
}
