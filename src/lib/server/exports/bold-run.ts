import { TextRun, type IRunOptions } from 'docx';

/** Words in bold, for a paragraph of the Word file. */
export function boldRun(text: string): TextRun {
	const options: IRunOptions = { text, bold: true };
	return new TextRun(options);
}
